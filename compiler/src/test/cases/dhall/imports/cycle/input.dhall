{ name = "prod", types = ./types/cluster.dhall }
