./common.dhall // { y = 1 }
