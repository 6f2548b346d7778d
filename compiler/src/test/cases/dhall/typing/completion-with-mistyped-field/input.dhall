let Cluster =
      { Type = { name : Text, region : Text, replicas : Natural }
      , default = { region = "eu-central-1", replicas = 3 }
      }

in  Cluster::{ name = "dc-a", replica = 5 }
