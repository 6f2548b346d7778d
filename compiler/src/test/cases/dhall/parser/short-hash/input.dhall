./package.dhall sha256:1a2b
