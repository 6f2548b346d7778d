{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Cluster"
, metadata.name = "dc-d"
, spec = ../lib/absent.dhall
}
