let place = < cloud | cellar >.cellar

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall // { kubernetes = { version = "1.33", provider = merge { cloud = "aws", cellar = "on-prem" } place } } } }
}
