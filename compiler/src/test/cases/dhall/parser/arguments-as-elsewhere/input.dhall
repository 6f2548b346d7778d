let f = \(x : Natural) -> x in f(1, 2)
