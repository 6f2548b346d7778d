let count = \(n : Natural) -> n + 1

in  { nodes = Natural/fold 10000000000 Natural count 0 }
