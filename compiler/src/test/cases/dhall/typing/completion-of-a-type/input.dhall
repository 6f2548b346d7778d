let Cluster = { name : Text, replicas : Natural }

in  Cluster::{ name = "dc-a", replicas = 3 }
