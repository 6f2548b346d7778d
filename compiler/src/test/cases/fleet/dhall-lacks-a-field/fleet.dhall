{ apiVersion = "fleetc.io/v1alpha1", kind = "Fleet", spec = {=} }
