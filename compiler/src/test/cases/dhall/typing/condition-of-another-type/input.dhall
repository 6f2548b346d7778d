let replicas = 3

in  if replicas then "many" else "none"
