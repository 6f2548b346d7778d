\(x : Natural) -> { less = x - 1, minus = x * -1 }
