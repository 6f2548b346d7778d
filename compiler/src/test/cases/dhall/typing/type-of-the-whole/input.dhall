let map =
      \(a : Type) ->
      \(b : Type) ->
      \(f : a -> b) ->
      \(xs : List a) ->
        List/fold a xs (List b) (\(x : a) -> \(ys : List b) -> [ f x ] # ys) ([] : List b)

let Environment = < Dev | Prod : Natural >

in  { map
    , shown = map Natural Text Natural/show [ 1, 2 ]
    , prod = Environment.Prod
    , updated = { a.b = 1 } with a.c = True
    , dependent = \(t : Type) -> \(x : t) -> { value = x, environment = Environment.Dev }
    }
