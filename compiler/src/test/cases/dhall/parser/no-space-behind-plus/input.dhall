\(x : Natural) -> x +x +1
