{ apiVersion = "fleetc.io/v1alpha1"
, kind = "Group"
, metadata.name = "prod"
, spec = { platform.version = "3.18.0" }
}
