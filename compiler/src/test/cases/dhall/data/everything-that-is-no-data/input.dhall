let labels = \(env : Text) -> toMap { env }

let Storage = < minio : { bucket : Text } | none >

in  { name = "single"
    , labels
    , storage = Storage.minio
    , ratio = -Infinity
    , key = 0x"c0ffee"
    , clusters =
      [ { port = Natural, host = None }, { port = Natural, host = None } ]
    , show = Natural/show
    , subtract = Natural/subtract 1
    , holds = assert : 1 === 1
    , wrapped = List
    }
