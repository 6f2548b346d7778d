let name = "dc-a"

in  "cluster-" + name
