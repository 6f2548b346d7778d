{ labels = toMap { env = "prod", replicas = 3 } }
