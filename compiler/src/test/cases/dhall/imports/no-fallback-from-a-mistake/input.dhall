{ a = ./wrong.dhall ? 1
, b = ./changed.dhall sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ? 2
, c = ./unclosed.dhall ? 3
}
