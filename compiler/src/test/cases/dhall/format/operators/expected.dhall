{ short = (a + b) * c + d
, long =
        "so long that it does not fit on one line"
    ++  "and so goes over several"
    ++  f (x && y || z)
, import =
      ./a.dhall
        sha256:0000000000000000000000000000000000000000000000000000000000000000
        as Text
    ? env:A
    ? missing
}
