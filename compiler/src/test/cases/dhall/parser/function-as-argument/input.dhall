let map = \(f : Natural -> Natural) -> f 1

in  map \(x : Natural) -> x
