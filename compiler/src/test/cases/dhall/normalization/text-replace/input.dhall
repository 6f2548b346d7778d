λ(t : Text) →
  { empty-needle = Text/replace "" t "abc"
  , empty-needle-and-stuck-haystack = Text/replace "" "x" t
  , absent = Text/replace "x" t "abc"
  , overlapping = Text/replace "aa" "b" "aaaaa"
  , not-again-in-what-was-put = Text/replace "a" "aa" "aba"
  , removing = Text/replace "a" "" "banana"
  , whole = Text/replace "a" t "a"
  , stuck-replacement = Text/replace "a" t "banana"
  , stuck-needle = Text/replace t "a" "b"
  , stuck-haystack = Text/replace "a" "b" "a${t}a"
  , beyond-the-basic-plane = Text/replace "\u{1F600}" "x" "a\u{1F600}b"
  , empty-haystack = Text/replace "a" "b" ""
  , partial = Text/replace "a" t
  }
