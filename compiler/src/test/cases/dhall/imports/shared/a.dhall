./common.dhall
