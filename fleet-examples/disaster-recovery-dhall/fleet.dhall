-- The fleet of `../disaster-recovery` in Dhall, a document for each cluster: an active one and the one that takes its
-- place in a disaster. On the day, exchange the two roles.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

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
