{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Cluster"
, metadata.name = "dc-b"
, spec = ../lib/cluster.dhall "b"
}
