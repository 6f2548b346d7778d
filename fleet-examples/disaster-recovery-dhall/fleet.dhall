-- The fleet of `../disaster-recovery` in Dhall, a document for each cluster: an active one and the one that takes its
-- place in a disaster. On the day, exchange the two roles.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:602dabd80368e3ea6a2460a690111017a46d8dfbb72f720fbfcdfbc743a28303

let defaults =
      fleetc.Cluster::{
      , platform = Some fleetc.Platform::{ version = Some "3.17.3" }
      , kubernetes = Some fleetc.Kubernetes::{
        , version = Some "1.32"
        , provider = Some fleetc.KubernetesProvider.on-prem
        }
      , webhook = Some fleetc.Webhook::{
        , certificate = Some fleetc.WebhookCertificate::{
          , issuerRef = Some fleetc.CertificateIssuerRef::{
            , kind = Some fleetc.IssuerRefKind.ClusterIssuer
            , name = Some "internal-ca"
            }
          }
        }
      , ingress = Some fleetc.Ingress::{
        , kind = Some fleetc.IngressKind.gateway-api
        , host = Some "lakehouse.example.com"
        , gateway = Some fleetc.IngressGateway::{
          , name = Some "public"
          , namespace = Some "gateways"
          }
        }
      , networkPolicies = Some fleetc.NetworkPolicies::{
        , additionalIngressNamespaces = Some [ "gateways" ]
        }
      }

in  fleetc.Fleet::{
    , metadata = fleetc.Metadata::{ name = "disaster-recovery" }
    , spec = fleetc.FleetSpec::{ defaults = Some defaults }
    }
