let Cluster =
      { name : Text, region : Text, tier : Text, network : { vlan : Natural } }

let other = { name = 1, regions = [ "eu" ], network = { vlan = True } }

let clusters
    : List Cluster
    = [ other ]

in  clusters
