let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

in  fleetc.ClusterDocument::{
    , metadata = fleetc.Metadata::{
      , name = "frankfurt"
      , labels = Some (toMap { env = "prod", region = "eu" })
      }
    , spec = fleetc.Cluster::{
      , role = Some fleetc.Role.active
      , kubernetes = Some fleetc.Kubernetes::{
        , apiServerCidr = Some "10.40.0.1/32"
        , server = Some "https://frankfurt.internal:6443"
        }
      , database = Some fleetc.Database::{
        , host = Some "postgresql.lb.internal"
        , user = Some "iomete_user"
        , passwordSecret = Some { name = "database", key = "password" }
        , cidrs = Some [ "10.40.8.0/24", "10.41.8.0/24" ]
        }
      , storage =
          Some
            ( fleetc.Storage.dell_ecs
                fleetc.DellEcsStorage::{
                , bucketName = Some "lakehouse"
                , endpoint = Some "https://s3.lb.internal"
                , accessKey = Some "lakehouse"
                , secretKeySecret = Some
                    { name = "object-storage", key = "secret-key" }
                }
            )
      , flags = Some fleetc.Flags::{
        , eventStream = Some True
        , jobOrchestrator = Some True
        , priorityClasses = Some True
        }
      , namespaces =
          Some
            ( toMap
                { risk = fleetc.Namespace::{
                  , labels = Some (toMap { team = "risk" })
                  }
                }
            )
      }
    }
