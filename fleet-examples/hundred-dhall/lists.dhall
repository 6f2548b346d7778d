-- The few functions on lists that this fleet needs.
let map =
      \(a : Type) ->
      \(b : Type) ->
      \(f : a -> b) ->
      \(list : List a) ->
        List/fold
          a
          list
          (List b)
          (\(x : a) -> \(rest : List b) -> [ f x ] # rest)
          ([] : List b)

let concatMap =
      \(a : Type) ->
      \(b : Type) ->
      \(f : a -> List b) ->
      \(list : List a) ->
        List/fold
          a
          list
          (List b)
          (\(x : a) -> \(rest : List b) -> f x # rest)
          ([] : List b)

let generate =
      \(length : Natural) ->
      \(a : Type) ->
      \(f : Natural -> a) ->
        let Indexed = { index : Natural, value : {} }

        let places =
              Natural/fold
                length
                (List {})
                (\(list : List {}) -> list # [ {=} ])
                ([] : List {})

        in  map
              Indexed
              a
              (\(place : Indexed) -> f place.index)
              (List/indexed {} places)

in  { map, concatMap, generate }
