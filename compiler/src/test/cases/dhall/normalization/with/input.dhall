λ(r : { a : { b : Natural } }) →
λ(o : Optional { a : Natural }) →
  { deep = { a.b = 1, c = 2 } with a.d.e = 3
  , over-a-value-put-before = { a = 1 } with a = { b = 1 } with a.c = 2
  , away-with-what-was-put = { a.b = 1 } with a.c = 2 with a = 3
  , values-see-the-record-before = let x = { a = 1 } in x with a = x.a + 1
  , new = {=} with a.b.c = 1
  , some = (Some { a = 1 }) with ?.a = 2
  , none = (None { a : Natural }) with ?.a = 2
  , some-whole = (Some 1) with ? = 2
  , optional-in-record = { a = Some { b = Some 1 } } with a.?.b.? = 2
  , twice-in-optional = (Some { a = 1 }) with ?.b = 2 with ?.a = 3
  , stuck = r with a.b = 1 + 1 with c = 2
  , stuck-inside = { r } with r.a.b = 1 with s = 2
  , stuck-optional = o with ?.a = 2
  , field-of-stuck = (r with a.b = 1).a
  }
