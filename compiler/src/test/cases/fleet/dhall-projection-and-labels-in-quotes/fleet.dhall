let all = ./lib/cluster.dhall // { `not for this cluster` = True }

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { `dc-a` = all.{ platform, kubernetes, database, storage } } }
}
