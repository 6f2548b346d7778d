\(x : Natural) ->
\(x : Natural) ->
  let y = x@1

  in  { inner = x, outer = x@1, shadowed = \(x : Natural) -> y + x + x@1 + x@2, free = \(y : Natural) -> y }
