let step = \(f : Natural -> Natural) -> \(n : Natural) -> f (n + 1)

in  Natural/fold 10000000000 (Natural -> Natural) step (\(n : Natural) -> n) 0
