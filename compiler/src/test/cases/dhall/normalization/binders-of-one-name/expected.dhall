\(x : Natural) -> \(x : Natural) -> { free = \(y : Natural) -> y, inner = x, outer = x@1, shadowed = \(x : Natural) -> x@2 + x + x@1 + x@2 }
