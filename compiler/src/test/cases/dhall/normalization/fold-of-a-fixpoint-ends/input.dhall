{ constant = Natural/fold 10000000000 Natural (\(n : Natural) -> 7) 0
, unchanged = \(x : Text) -> Natural/fold 10000000000 Text (\(text : Text) -> text) x
}
