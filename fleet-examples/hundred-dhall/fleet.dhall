-- One hundred stores of a retailer: five regions of twenty. A store has a region, a number and a network, and
-- everything else about its cluster follows from them; see `store.dhall`.
let fleetc =
      https://fleetc.io/schemas/dhall/package.dhall
        sha256:aa76b9bf12d1fc11c3d0e255fcf5c60024f3a76ee83678e20e5c12cdbcc6a4c7

let lists = ./lists.dhall

let types = ./types.dhall

let store = ./store.dhall

let regions =
      [ { name = "north", network = 64 }
      , { name = "east", network = 65 }
      , { name = "south", network = 66 }
      , { name = "west", network = 67 }
      , { name = "centre", network = 68 }
      ]

let stores =
      lists.concatMap
        types.Region
        types.Store
        ( \(region : types.Region) ->
            lists.generate
              20
              types.Store
              (\(index : Natural) -> { region, number = index + 1 })
        )
        regions

in  fleetc.Fleet::{
    , metadata = fleetc.Metadata::{ name = "hundred" }
    , spec = fleetc.FleetSpec::{
      , defaults = Some ./defaults.dhall
      , rollout = Some fleetc.Rollout::{
        , rings = Some
            [ { name = "canary", select = toMap { ring = "canary" } }
            , { name = "rest", select = [] : fleetc.Map Text }
            ]
        , maxPerStep = Some 10
        }
      , clusters =
          Some
            ( lists.map
                types.Store
                { mapKey : Text, mapValue : fleetc.Cluster.Type }
                store
                stores
            )
      }
    }
