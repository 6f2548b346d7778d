-- What all stores have in common.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:602dabd80368e3ea6a2460a690111017a46d8dfbb72f720fbfcdfbc743a28303

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
