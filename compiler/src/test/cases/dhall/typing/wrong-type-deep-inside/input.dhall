let Network = { vlan : Natural, bgp : { enabled : Bool, asn : Natural } }

let Cluster = { name : Text, network : Network }

in    { name = "dc-a"
      , network = { vlan = "100", bgp = { enabled = True, asn = +64512 } }
      }
    : Cluster
