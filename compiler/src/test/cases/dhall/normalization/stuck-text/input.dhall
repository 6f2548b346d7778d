λ(t : Text) →
λ(s : Text) →
  { alone = "${t}"
  , alone-among-empty = "${""}${t}${""}"
  , appended = t ++ s
  , empty-appended = "" ++ t ++ ""
  , inlined = "a${"b${t}c"}d"
  , nested = "${"${t}x"}${s}"
  , chain = (t ++ "-") ++ ("-" ++ s)
  , show = Text/show "a${t}"
  , show-escapes = Text/show "\u0000\u001f\u007f\"\$\\\b\f\n\r\t/é\u{1F600}"
  }
