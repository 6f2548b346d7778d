let production = True

in  if production then { replicas = 3 } else { replicas = "1" }
