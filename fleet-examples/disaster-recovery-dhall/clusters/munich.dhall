let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:602dabd80368e3ea6a2460a690111017a46d8dfbb72f720fbfcdfbc743a28303

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
