let Flags =
      { Type = { ras : Optional Bool, orchestrator : Optional Bool }
      , default = { ras = None Bool, orchestrator = None Bool }
      }

let package = { Flags }

let Cluster =
      { Type = { name : Text, flags : Optional Flags.Type }
      , default.flags = None Flags.Type
      }

let below =
      \(Flags : Type) ->
        Cluster::{ name = "dc-a", flags = Some { orchestrator = Some True } }

in  Cluster::{ name = "dc-b", flags = Some { ras = Some False } }
