\(r : { a : Natural, b : { c : Natural } }) ->
\(s : { a : Natural, d : Natural }) ->
  { prefer = [ (r // { a = 1 }).a, (r // { a = 1, z = 2 }).b.c, ({ a = 1, z = 2 } // s).a, ({ z = 2 } // s).a ]
  , combine = [ (r.b /\ { e = 1 }).e, (r.b /\ { e = 1 }).c, ({ e = 1, f = 2 } /\ r.b).e ]
  , same = r // r
  , nothing = { left = {=} // r, right = r // {=}, both = {=} /\ r.b }
  , project =
    { twice = r.{ a, b }.{ a }
    , none = r.{}
    , ofMerge = (r // { z = 1, a = 2 }).{ b, a }
    , ofLiteral = (s // { z = 1 }).{ z }
    , byType = r.({ a : Natural })
    , thenField = r.{ a, b }.b.c
    }
  , chain = { x = 1 } // { y = 2, x = 3 } // { z = r.a }
  , deep = { x.y.p = 1, x.y.q = 2, x.z = 3 }
  }
