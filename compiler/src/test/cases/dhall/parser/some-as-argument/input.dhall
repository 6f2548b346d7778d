\(f : Optional Natural -> Natural) -> f Some 1
