\(x : Text) ->
\(y : Text) ->
  { alone = "${x}"
  , aloneBetweenNothing = "${""}${x}${""}"
  , nested = "a${"b${x}c${"d"}"}e"
  , chain = "a" ++ "b" ++ x ++ ("c" ++ y) ++ ""
  , show = [ Text/show "\$\"\\\n\u0007ツ", Text/show x, Text/show "a${x}" ]
  , replace =
    [ Text/replace "a" x "banana"
    , Text/replace "aa" "b" "aaaaa"
    , Text/replace "" x "banana"
    , Text/replace "" x y
    , Text/replace "z" x "banana"
    , Text/replace x "a" "banana"
    , Text/replace "a" "b" x
    , Text/replace "🚀" "ship" "🚀 and 🚀"
    ]
  }
