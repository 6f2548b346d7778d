let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:0000000000000000000000000000000000000000000000000000000000000000

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
                }
              }
          )
      }
    }
