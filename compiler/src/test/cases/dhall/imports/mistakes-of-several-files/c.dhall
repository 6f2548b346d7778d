./d.dhall
