let cluster = ./lib/cluster.dhall

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = cluster, dc-b = cluster } }
}
