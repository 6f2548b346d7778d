let left = { name = "dc-a", network = { vlan = 100, peers = [ "a", "b" ] } }

let right = { name = "dc-a", network = { vlan = 100, peers = [ "a", "c" ] } }

in  assert : left === right
