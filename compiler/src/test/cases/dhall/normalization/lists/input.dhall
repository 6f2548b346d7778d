\(xs : List Natural) ->
  { append = [ [ 1 ] # [ 2 ] # xs # [ 3 ] # [ 4 ], xs # ([] : List Natural), ([] : List Natural) # xs ]
  , ends = [ List/head Natural [ 1, 2 ], List/last Natural [ 1, 2 ], List/head Natural ([] : List Natural) ]
  , length = [ List/length Natural [ 1, 2 ], List/length Natural xs ]
  , reverse = [ List/reverse Natural [ 1, 2 ], List/reverse Natural ([] : List Natural), List/reverse Natural xs ]
  , indexed = [ List/indexed Natural [ 5, 6 ], List/indexed Natural ([] : List Natural) ]
  , fold = \(f : Natural -> Text -> Text) -> List/fold Natural [ 1, 2, 3 ] Text f ""
  , build = \(f : forall (t : Type) -> (Natural -> t -> t) -> t -> t) -> List/build Natural f
  , partial = List/fold Natural [ 1 ]
  , map = toMap { b = 2, a = 1 }
  , emptyMap = toMap {=} : List { mapKey : Text, mapValue : Natural }
  }
