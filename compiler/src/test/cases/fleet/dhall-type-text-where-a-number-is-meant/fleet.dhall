let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

in  fleetc.Fleet::{
    , metadata = fleetc.Metadata::{ name = "acme" }
    , spec = fleetc.FleetSpec::{
      , clusters = Some
          ( toMap
              { dc-a = fleetc.Cluster::{
                , platform = Some fleetc.Platform::{ version = Some "3.18.0" }
                , kubernetes = Some fleetc.Kubernetes::{
                  , version = Some "1.33"
                  , provider = Some fleetc.KubernetesProvider.on-prem
                  }
                , database = Some fleetc.Database::{
                  , host = Some "db"
                  , user = Some "iomete"
                  , passwordSecret = Some { name = "db", key = "password" }
                  }
                , storage = Some
                    ( fleetc.Storage.minio
                        fleetc.MinioStorage::{
                        , bucketName = Some "lake"
                        , endpoint = Some "http://minio:9000"
                        , accessKey = Some "admin"
                        , secretKeySecret = Some { name = "minio", key = "key" }
                        }
                    )
                , javaOpts = Some fleetc.JavaOpts::{ maxRAMPercentage = Some "80" }
                }
              }
          )
      }
    }
