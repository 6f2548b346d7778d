let cluster = { name = "dc-a", network = { vlan = 100, mtu = 1500 } }

in  cluster.vlan
