Fleet::{
, clusters =
  [ Cluster::{
    , name = "dc-a"
    , database = Some Database::{ host = "db.example", port = 5432 }
    }
  , Cluster::{ name = "dc-b" }
  ]
, empty = Empty::{=}
, labels = toMap { zone = "a value that makes it too long for a line" }
}
