{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec.defaults.database = { host = "db", user = "iomete" password = "hunter2", port = 5432 }
}
