-- The fleet of `../shared` in Dhall. Data centres A and B share users, catalogs and domains through one global
-- database; what differs between the two is a letter and a number, so that both are made by one function.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let postgres = ./postgres.dhall

let dataCentre = ./data-centre.dhall

let global =
      fleetc.GlobalDatabase::(     postgres "global-database"
                               //  { host =
                                       Some "postgresql-global.shared.internal"
                                   , prefix = Some "iomete_"
                                   , cidrs = Some [ "10.0.0.10/32" ]
                                   , ldapSync = Some "datacenter-a"
                                   , sourceOfTruth = Some "datacenter-a"
                                   }
                             )

let defaults =
      fleetc.Cluster::{
      , platform = Some fleetc.Platform::{ version = Some "3.18.0" }
      , kubernetes = Some fleetc.Kubernetes::{
        , version = Some "1.33"
        , provider = Some fleetc.KubernetesProvider.on-prem
        }
      , globalDatabase = Some fleetc.GlobalDatabaseReference::{
        , ref = Some "global"
        }
      , storage =
          Some
            ( fleetc.Storage.minio
                fleetc.MinioStorage::{
                , bucketName = Some "lakehouse"
                , endpoint = Some "http://minio.storage.internal:9000"
                , accessKey = Some "admin"
                , secretKeySecret = Some { name = "minio", key = "secret-key" }
                }
            )
      , flags = Some fleetc.Flags::{
        , jobOrchestrator = Some True
        , onboardComputeRas = Some True
        , onboardSparkJobRas = Some True
        }
      , webhook = Some fleetc.Webhook::{
        , certificate = Some fleetc.WebhookCertificate::{
          , issuerRef = Some fleetc.CertificateIssuerRef::{
            , kind = Some fleetc.IssuerRefKind.ClusterIssuer
            , name = Some "internal-ca"
            }
          }
        }
      , argocd = Some fleetc.Argocd::{
        , source = Some fleetc.ArgocdSource.plugin
        , repoURL = Some "https://git.example.com/platform/fleet.git"
        , path = Some "fleet"
        }
      }

in  fleetc.Fleet::{
    , metadata = fleetc.Metadata::{ name = "shared" }
    , spec = fleetc.FleetSpec::{
      , globalDatabases = Some (toMap { global })
      , defaults = Some defaults
      , clusters =
          Some
            ( toMap
                { datacenter-a = dataCentre "a" 1
                , datacenter-b = dataCentre "b" 2
                }
            )
      }
    }
