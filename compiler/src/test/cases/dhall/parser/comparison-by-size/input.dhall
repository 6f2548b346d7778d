let f = \(x : Natural) -> x < 3 in f
