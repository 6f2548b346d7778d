{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Cluster"
, metadata.name = "dc-e"
, spec = ../lib/cluster.dhall // { flags.eventStram = True }
}
