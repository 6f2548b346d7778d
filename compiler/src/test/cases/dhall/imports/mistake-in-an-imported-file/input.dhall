let fleet = ./fleet.dhall

in  fleet
