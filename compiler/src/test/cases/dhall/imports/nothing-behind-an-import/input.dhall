let defaults = ./defaults.dhall

in  defaults
