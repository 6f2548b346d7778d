-- Literals on the right of // meet again once the record below them is out of the way.
λ(r : { a : Natural, b : Natural, c : Natural }) →
  { both = (r ⫽ { a = 1 } ⫽ { b = 2 }).{ a, b }
  , overridden = (r ⫽ { a = 1, b = 1 } ⫽ { b = 2 }).{ a, b }
  , three = (r ⫽ { a = 1 } ⫽ { b = 2 } ⫽ { c = 3 }).{ a, b, c }
  , some = (r ⫽ { a = 1 } ⫽ { b = 2 }).{ a, b, c }
  , one = (r ⫽ { a = 1 } ⫽ { b = 2 }).{ b }
  , none = (r ⫽ { a = 1 } ⫽ { b = 2 }).{ c }
  }
