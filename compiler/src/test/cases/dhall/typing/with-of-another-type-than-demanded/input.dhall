let Cluster = { name : Text, network : { vlan : Natural, mtu : Natural } }

let base = { name = "dc-a", network = { vlan = 100, mtu = 1500 } }

in  [ base with network.vlan = 200, base with network.mtu = "9000" ] : List Cluster
