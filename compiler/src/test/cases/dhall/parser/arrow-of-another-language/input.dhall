\(x : Natural) => x
