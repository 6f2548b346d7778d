λ(y : Natural) →
λ(f : ∀(x : Type) → ∀(y : x) → x) →
  { free-under-lambda = (λ(x : Natural) → λ(y : Natural) → x) y
  , free-under-forall = (λ(x : Natural) → ∀(y : Natural) → x) y
  , let-under-lambda = let x = y in λ(y : Natural) → x + y
  , twice = (λ(x : Natural) → λ(y : Natural) → λ(y : Natural) → x + y@1 + y) y
  , shadowed = λ(x : Type) → λ(x : x) → x@1
  , underscore = (λ(x : Natural) → λ(_ : Natural) → x + _) y
  , arrow = λ(_ : Type) → _ → _@1
  , free = λ(z : Natural) → z@1 + outside + y@2
  , quoted = λ(`Natural` : Type) → λ(`` : `Natural`) → ``
  , partial = f Natural
  }
