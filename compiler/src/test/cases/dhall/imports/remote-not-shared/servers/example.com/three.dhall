{ a = https://other.org/private.dhall, b = https://other.org/shared.dhall, c = https://other.org/theirs.dhall }
