{ a = ./a.dhall, a2 = ./a.dhall, b = ./b.dhall, c = ./c.dhall }
