./input.dhall ? { name = "prod" }
