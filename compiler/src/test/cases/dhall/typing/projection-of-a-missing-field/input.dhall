let cluster = { name = "dc-a", region = "eu", replicas = 3 }

in  { some = cluster.{ name, regoin }, typed = cluster.({ name : Text, replicas : Text }) }
