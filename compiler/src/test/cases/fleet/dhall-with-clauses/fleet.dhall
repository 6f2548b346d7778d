{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall with database.host = "db.internal" with kubernetes.apiServerCidr = "10.0.0.1/32" } }
}
