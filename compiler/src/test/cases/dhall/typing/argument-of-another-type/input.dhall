let greet = \(name : Text) -> \(times : Natural) -> "Hello, ${name}"

in  [ greet "Ada" 3, greet 3 "Ada", Natural/show "1" ]
