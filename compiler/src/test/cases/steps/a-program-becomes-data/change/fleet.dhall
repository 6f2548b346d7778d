-- The release is the same everywhere.
let version = "3.19.1"

in  { apiVersion = "fleetc.io/v1alpha1"
    , kind = "Fleet"
    , metadata.name = "acme"
    , spec.clusters
      =
      { eu-dr.platform.version = version, eu-prod.platform.version = version }
    }
