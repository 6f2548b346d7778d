./make.dhall "db"
