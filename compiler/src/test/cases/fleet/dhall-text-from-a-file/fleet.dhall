{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall // { instanceName = Text/replace "\n" "" ./lib/name.txt as Text } } }
}
