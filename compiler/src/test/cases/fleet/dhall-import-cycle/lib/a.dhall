./b.dhall // { role = "active" }
