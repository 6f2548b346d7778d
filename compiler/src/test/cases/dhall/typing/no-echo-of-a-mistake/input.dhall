let base = { vlan = undefinedVlan, mtu = 1500 }

let network
    : { vlan : Natural, mtu : Natural }
    = base

in  { network, next = base.vlan + 1, wrong = base.mtu ++ "a" }
