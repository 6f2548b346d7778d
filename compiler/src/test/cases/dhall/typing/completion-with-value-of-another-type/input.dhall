let Cluster =
      { Type = { name : Text, network : { vlan : Natural, mtu : Natural } }
      , default.network = { vlan = 100, mtu = 1500 }
      }

in  Cluster::{ name = "dc-a", network = { vlan = 200, mtu = "1500" } }
