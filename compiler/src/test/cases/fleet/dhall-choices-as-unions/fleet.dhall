let Role = < active | passive >

let Delivery = < manifests | chart >

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall // { role = Role.active, delivery = Delivery.manifests } } }
}
