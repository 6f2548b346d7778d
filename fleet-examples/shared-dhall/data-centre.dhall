-- The cluster of a data centre: its letter is in every name, its number in every address.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let postgres = ./postgres.dhall

in  \(letter : Text) ->
    \(number : Natural) ->
      let domain = "datacenter-${letter}.internal"

      let network = "10.${Natural/show number}.0"

      in  fleetc.Cluster::{
          , labels = Some (toMap { env = "prod", datacenter = letter })
          , kubernetes = Some fleetc.Kubernetes::{
            , apiServerCidr = Some "${network}.1/32"
            , server = Some "https://${domain}:6443"
            }
          , clusterDatabase =
              Some
                fleetc.ClusterDatabase::(     postgres "local-database"
                                          //  { host =
                                                  Some
                                                    "postgresql-local.${domain}"
                                              , prefix = Some "iomete_cluster_"
                                              , cidrs = Some
                                                  [ "${network}.10/32" ]
                                              }
                                        )
          , namespaces =
              Some
                ( toMap
                    { team-a = fleetc.Namespace::{
                      , quota = Some fleetc.QuotaAmounts::{
                        , `requests.cpu` = Some "40"
                        , `requests.memory` = Some "160Gi"
                        , pods = Some "200"
                        }
                      }
                    }
                )
          }
