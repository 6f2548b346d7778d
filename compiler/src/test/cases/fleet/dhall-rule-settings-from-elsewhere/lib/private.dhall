{ clusterDatabase = { host = "local-a", user = "iomete", passwordSecret = { name = "local-db", key = "password" } } } // ./cluster.dhall
