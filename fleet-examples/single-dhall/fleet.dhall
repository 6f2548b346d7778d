-- The fleet of `../single` in Dhall: one installation, one cluster, one database.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let database =
      fleetc.Database::{
      , host = Some "postgresql"
      , user = Some "iomete_user"
      , passwordSecret = Some { name = "database", key = "password" }
      , prefix = Some "iomete_"
      }

let storage =
      fleetc.Storage.minio
        fleetc.MinioStorage::{
        , bucketName = Some "lakehouse"
        , endpoint = Some "http://minio:9000"
        , accessKey = Some "admin"
        , secretKeySecret = Some { name = "minio", key = "secret-key" }
        }

let analytics =
      fleetc.Cluster::{
      , labels = Some (toMap { env = "prod" })
      , platform = Some fleetc.Platform::{ version = Some "3.18.0" }
      , kubernetes = Some fleetc.Kubernetes::{
        , version = Some "1.33"
        , provider = Some fleetc.KubernetesProvider.on-prem
        , apiServerCidr = Some "10.0.0.1/32"
        }
      , database = Some database
      , storage = Some storage
      , webhook = Some fleetc.Webhook::{
        , certificate = Some fleetc.WebhookCertificate::{
          , issuerRef = Some fleetc.CertificateIssuerRef::{
            , kind = Some fleetc.IssuerRefKind.ClusterIssuer
            , name = Some "internal-ca"
            }
          }
        }
      }

in  fleetc.Fleet::{
    , metadata = fleetc.Metadata::{ name = "single" }
    , spec = fleetc.FleetSpec::{ clusters = Some (toMap { analytics }) }
    }
