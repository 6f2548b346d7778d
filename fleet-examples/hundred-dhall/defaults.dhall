-- What all stores have in common.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

in  fleetc.Cluster::{
    , platform = Some fleetc.Platform::{ version = Some "3.19.1" }
    , kubernetes = Some fleetc.Kubernetes::{
      , version = Some "1.33"
      , provider = Some fleetc.KubernetesProvider.on-prem
      }
    , storage =
        Some
          ( fleetc.Storage.minio
              fleetc.MinioStorage::{
              , bucketName = Some "lakehouse"
              , endpoint = Some "http://minio:9000"
              , accessKey = Some "lakehouse"
              , secretKeySecret = Some { name = "minio", key = "secret-key" }
              }
          )
    , flags = Some fleetc.Flags::{
      , jobOrchestrator = Some True
      , scheduling = Some True
      }
    , webhook = Some fleetc.Webhook::{
      , certificate = Some fleetc.WebhookCertificate::{
        , issuerRef = Some fleetc.CertificateIssuerRef::{
          , kind = Some fleetc.IssuerRefKind.ClusterIssuer
          , name = Some "stores-ca"
          }
        }
      }
    }
