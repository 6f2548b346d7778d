./a.dhall // { role = "passive" }
