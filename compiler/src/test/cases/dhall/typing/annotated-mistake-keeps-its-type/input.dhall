let vlan
    : Natural
    = "100"

in  { text = vlan ++ "!", number = vlan + 1 }
