\(f : Natural -> 3) -> f 1
