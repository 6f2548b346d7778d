let Minio =
      { bucketName : Text
      , endpoint : Text
      , accessKey : Text
      , secretKeySecret : { name : Text, key : Text }
      }

let Storage = < minio : Minio | gcs : { bucketName : Text } >

let storage =
      { field = "type"
      , nesting = < Inline | Nested : Text >.Inline
      , contents =
          Storage.minio
            { bucketName = "lake"
            , endpoint = "http://minio:9000"
            , accessKey = "admin"
            , secretKeySecret = { name = "minio", key = "key" }
            }
      }

in  { apiVersion = "fleetc.io/v1alpha1"
, kind = "Fleet"
, metadata.name = "acme"
, spec = { clusters = { dc-a = ./lib/cluster.dhall // { storage } } }
}
