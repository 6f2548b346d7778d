\(r : { a : { b : Natural } }) ->
\(o : Optional { b : Natural }) ->
  { literal = { a = 1 } with a = 2 with b = 3 with a = 4
  , deep = { a = { b = 1 } } with a.b = 2 with a.c.d = 3 with e.f = 4
  , replaced = { a = { b = 1 } } with a.b = 2 with a = { c = 3 } with a.d = 4
  , stuck = r with a.b = 1 with a.c = 2
  , field = { x = r } with x.a.b = 1
  , some = (Some { b = 1 }) with ?.b = 2 with ?.c = 3
  , none = (None { b : Natural }) with ?.b = 2
  , inside = { o = Some { b = 1 } } with o.?.b = 2
  , open = o with ?.b = 2
  }
