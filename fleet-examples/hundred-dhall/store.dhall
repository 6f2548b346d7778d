-- The cluster of a store under its name, as an entry of the map of clusters. The first store of each region gets what is
-- new before the others.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let types = ./types.dhall

in  \(store : types.Store) ->
      let number = Natural/show store.number

      let name = "${store.region.name}-${number}"

      let address =
            \(host : Text) ->
              "10.${Natural/show store.region.network}.${number}.${host}"

      let isFirst = Natural/isZero (Natural/subtract 1 store.number)

      in  { mapKey = name
          , mapValue = fleetc.Cluster::{
            , labels =
                Some
                  ( toMap
                      { env = "prod"
                      , region = store.region.name
                      , ring = if isFirst then "canary" else "rest"
                      }
                  )
            , kubernetes = Some fleetc.Kubernetes::{
              , apiServerCidr = Some (address "1/32")
              , server = Some "https://${name}.stores.internal:6443"
              }
            , database = Some fleetc.Database::{
              , host = Some "postgresql.${name}.stores.internal"
              , user = Some "lakehouse"
              , passwordSecret = Some { name = "database", key = "password" }
              , cidrs = Some [ address "16/28" ]
              }
            }
          }
