[ "dc-a", "dc-b" ]
