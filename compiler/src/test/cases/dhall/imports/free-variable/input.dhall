\(name : Text) -> ./greeting.dhall
