let a = ./a.dhall let b = ./b.dhall in [ a.x, b.x ]
