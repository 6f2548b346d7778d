let Cluster = { name : Text, network : { vlan : Natural, mtu : Natural } }

let network = { vlan = "100", mtu = 1500 }

let wrong = { name = "dc-a", network }

in  wrong : Cluster
