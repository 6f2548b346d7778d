{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Cluster"
, metadata.name = "dc-a"
, spec = ../lib/cluster.dhall "a"
}
