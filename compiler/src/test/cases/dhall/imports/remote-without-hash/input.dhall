https://example.com/one.dhall ? 2
