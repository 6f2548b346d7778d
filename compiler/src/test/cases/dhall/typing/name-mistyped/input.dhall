let cluster = { name = "dc-a", replicas = 3 }

let claster2 = cluster.name

in  { name = clustre.name, second = claster2 }
