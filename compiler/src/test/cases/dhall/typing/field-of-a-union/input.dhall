let Sink = < Stdout | Loki : { url : Text } >

in  \(sink : Sink) -> sink.url
