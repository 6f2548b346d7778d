λ(r : { a : Natural, b : Text }) →
λ(v : { a : { p : Natural }, z : { w : Text } }) →
  { twice = r.{ a, b }.{ a }
  , field-of-projection = r.{ a, b }.a
  , none = r.{}
  , sorted = r.{ b, a }
  , by-type = r.({ b : Text })
  , literal-left-of-prefer = ({ a = 1, b = "x" } ⫽ r).a
  , absent-left-of-prefer = ({ c = 1 } ⫽ r).a
  , literal-right-of-prefer = (r ⫽ { a = 1 }).a
  , absent-right-of-prefer = (r ⫽ { c = 1 }).a
  , literal-left-of-combine = ({ a.q = 1, y = 2 } ∧ v).a
  , absent-left-of-combine = ({ y = 2 } ∧ v).a
  , literal-right-of-combine = (v ∧ { a.q = 1, y = 2 }).a
  , absent-right-of-combine = (v ∧ { y = 2 }).a
  , projection-of-left-literal = ({ c = 1 } ⫽ r).{ a, c }
  , same = r ⫽ r
  , empty-right = r ⫽ {=}
  , empty-left = {=} ∧ r
  }
