{ zones = [ "a", "b"
, name = "dc-a"
, tier = 1
}
