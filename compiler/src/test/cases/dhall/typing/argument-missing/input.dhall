let greet = \(name : Text) -> \(greeting : Text) -> "${greeting}, ${name}"

in  { text = greet "Ada" } : { text : Text }
