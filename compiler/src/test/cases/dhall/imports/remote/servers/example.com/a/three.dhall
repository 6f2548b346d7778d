./one.dhall + 2
