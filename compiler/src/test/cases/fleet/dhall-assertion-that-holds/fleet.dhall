let cluster = ./lib/cluster.dhall

let port = 5432

let usual = assert : port === 5432

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = cluster } }
}
