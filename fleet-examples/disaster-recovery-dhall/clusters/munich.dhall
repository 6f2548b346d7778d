let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

in  fleetc.ClusterDocument::{
    , metadata = fleetc.Metadata::{
      , name = "munich"
      , labels = Some (toMap { env = "prod", region = "eu" })
      }
    , spec = fleetc.Cluster::{
      , standbyFor = Some "frankfurt"
      , role = Some fleetc.Role.passive
      , kubernetes = Some fleetc.Kubernetes::{
        , apiServerCidr = Some "10.41.0.1/32"
        , server = Some "https://munich.internal:6443"
        }
      }
    }
