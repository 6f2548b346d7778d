let Cluster = { name : Text, replicas : Natural }

let base = { name = "dc-a", replicas = 3 }

in  [ base // { replicas = 5 }, base // { replicas = "5" }, base // { replica = 5 } ] : List Cluster
