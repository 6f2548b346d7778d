let base = { network = { vlan = 100 } }

in  base /\ { network = { vlan = 200 } }
