{ storage = ./storage.dhall }
