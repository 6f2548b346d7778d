let Cluster = { name : Text, region : Text, replicas : Natural }

in    { name = "dc-a", regoin = "eu-central-1", replicas = 3 }
    : Cluster
