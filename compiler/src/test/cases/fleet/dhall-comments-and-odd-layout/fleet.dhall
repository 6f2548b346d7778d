{- a fleet -} let c = ./lib/cluster.dhall -- one
in {
  kind="Fleet", -- the kind
  apiVersion="fleetc.io/v1alpha1",metadata.name="acme",
  spec.clusters.dc-a=c{- that is all -}
}
