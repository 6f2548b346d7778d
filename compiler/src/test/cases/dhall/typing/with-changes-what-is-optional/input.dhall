let cluster = { gateway = Some "10.0.0.1" }

in  cluster with gateway.? = 10
