let one = https://example.com/one.dhall

let two =
      https://example.com/two.dhall -- the second

in  [ one, two, https://example.com/three.dhall
    ]
