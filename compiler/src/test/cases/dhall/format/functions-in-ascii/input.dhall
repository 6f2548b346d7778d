\(a:   Type) -> \(f : forall (x : a) -> List (a -> a)) -> assert : f a === (a /\ a) // a
