{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Cluster"
, metadata.name = "dc-b"
, spec = { platform.version = "3.18.0", port = 1 + "a" }
}
