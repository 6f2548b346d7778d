let Cluster = { Type = { version : Text, labels : Optional (List { mapKey : Text, mapValue : Text }) } }

let Map = \(T : Type) -> List { mapKey : Text, mapValue : T }

let analytics = { version = "3.18.0", labels = Some { env = "prod" } } : Cluster.Type

let clusters : Optional (Map Cluster.Type) = Some { analytics }

in  { analytics } : Map Cluster.Type
