let Storage = ./storage.dhall

in  { storage : Storage }
