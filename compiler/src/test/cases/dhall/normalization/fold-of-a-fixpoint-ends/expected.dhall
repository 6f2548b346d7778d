{ constant = 7, unchanged = \(x : Text) -> x }
