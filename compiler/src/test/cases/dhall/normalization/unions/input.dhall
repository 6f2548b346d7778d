let U = < Empty | Full : Natural >

in  \(u : U) ->
    \(o : Optional Natural) ->
      { merged =
        [ merge { Empty = 0, Full = \(n : Natural) -> n + 1 } (U.Full 2)
        , merge { Empty = 0, Full = \(n : Natural) -> n + 1 } U.Empty
        , merge { Empty = 0, Full = \(n : Natural) -> n + 1 + 0 } u
        , merge { None = 0, Some = \(n : Natural) -> n } (Some 5)
        , merge { None = 0, Some = \(n : Natural) -> n } (None Natural)
        , merge { None = 0, Some = \(n : Natural) -> n } o : Natural
        ]
      , show = [ showConstructor (U.Full 2), showConstructor U.Empty, showConstructor u, showConstructor (Some 1) ]
      , constructors = { full = U.Full, applied = U.Full 1, empty = U.Empty }
      }
