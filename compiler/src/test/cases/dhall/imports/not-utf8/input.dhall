./latin.dhall
