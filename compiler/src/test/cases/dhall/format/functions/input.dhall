λ(a : Type) -> λ(f : ∀(x : a) → List (a → a)) → λ(record : { first : Natural, second : Natural, third : Natural, fourth : Text }) → f record.first
