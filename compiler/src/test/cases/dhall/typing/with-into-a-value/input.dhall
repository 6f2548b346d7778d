let cluster = { name = "dc-a", gateway = Some { address = "10.0.0.1" } }

in  { one = cluster with name.first = "dc"
    , two = cluster with gateway.address = "10.0.0.2"
    }
