let entry = \(mapKey : Text) -> { mapKey, mapValue = ./lib/cluster.dhall mapKey }

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = [ entry "dc-a", entry "dc-b" ] }
}
