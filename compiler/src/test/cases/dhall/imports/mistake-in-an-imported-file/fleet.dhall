[ ./clusters/a.dhall, ./clusters/b.dhall ]
