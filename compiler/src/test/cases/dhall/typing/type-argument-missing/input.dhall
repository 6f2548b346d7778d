let id = \(a : Type) -> \(x : a) -> x

in  [ id 1, id Natural 2 ]
