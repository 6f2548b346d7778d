let greet = \(name : Text) -> "Hello, ${name}"

in  greet "Ada" "Lovelace"
