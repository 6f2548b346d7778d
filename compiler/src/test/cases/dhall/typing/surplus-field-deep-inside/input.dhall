let Cluster = { name : Text, network : { vlan : Natural } }

in    { name = "dc-a", network = { vlan = 100, mtu = 1500 } }
    : Cluster
