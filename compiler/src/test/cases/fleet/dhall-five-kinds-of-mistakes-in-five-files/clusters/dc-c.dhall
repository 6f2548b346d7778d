{ apiVersion = "fleetc.io/v1alpha1"
  kind = "Cluster"
, metadata.name = "dc-c"
, spec = ../lib/cluster.dhall
}
