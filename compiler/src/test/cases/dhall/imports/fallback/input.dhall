{ a = ./gone.dhall ? 1
, b = ./needs-gone.dhall ? 2
, c = (./gone.dhall + ./three.dhall) ? ./three.dhall ? 4
, d = ./three.dhall ? ./gone.dhall
}
