\(x : Natural) ->
\(y : Natural) ->
  { plus = [ x + 0, 0 + x, x + 1 + 1, 1 + 1 + x, x + (y + 0) ]
  , times = [ x * 1, 1 * x, x * 0, 0 * x, x * y * 1 ]
  , subtract =
    [ Natural/subtract 0 x, Natural/subtract x 0, Natural/subtract x x, Natural/subtract 3 2, Natural/subtract x y ]
  , large = 123456789012345678901234567890 * 1000000000000000000000
  }
