\(x : Bool) ->
\(y : Bool) ->
  { and = [ x && True, False && x, x && x, x && y ]
  , or = [ x || False, True || x, x || x, x || y ]
  , equal = [ x == True, True == x, x == x, x == False, False == False ]
  , notEqual = [ x != False, False != x, x != x, x != True, True != False ]
  , choice = [ if x then True else False, if x then y else y, if True then x else y, if x then False else True ]
  , chain = x && (y || False) && True && (x == x)
  }
