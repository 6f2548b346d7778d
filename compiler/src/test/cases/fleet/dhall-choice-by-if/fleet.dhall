let large = Natural/isZero 0

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall // { releaseName = if large then "lake" else "pond" } } }
}
