let Cluster =
      { Type = { name : Text, replicas : Natural }, default.replicas = "3" }

in  Cluster::{ name = "dc-a" }
