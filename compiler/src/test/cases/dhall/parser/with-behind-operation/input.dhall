\(x : { a : Natural }) -> \(y : { b : Natural }) -> x // y with a = 1
