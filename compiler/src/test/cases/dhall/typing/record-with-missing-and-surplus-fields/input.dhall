let Cluster = { name : Text, region : Text, replicas : Natural, tier : Text }

in  [ { name = "dc-a", owner = "platform", replicas = 3 } ] : List Cluster
