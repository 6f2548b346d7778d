let local = ./lib/database.dhall

let flags = { domainLevelBundleAuthorization = local.on }

in  { apiVersion = "fleetc.io/v1alpha1"
    , kind = "Fleet"
    , metadata.name = "acme"
    , spec.clusters
      =
      { dc-a = ./lib/private.dhall
      , dc-b =
          { flags, clusterDatabase = local.b } // ./lib/cluster.dhall // { database = local.site "b" }
      , dc-c =
          ./lib/cluster.dhall // { clusterDatabase = local.site "c", database = { host = "c", user = "iomete", passwordSecret = { name = "db", key = "password" } } }
      }
    }
