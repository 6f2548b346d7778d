{ apiVersion = "fleetc.io/v1alpha1", kind = "Fleet", metadata.name = "acme", spec = {=} }
