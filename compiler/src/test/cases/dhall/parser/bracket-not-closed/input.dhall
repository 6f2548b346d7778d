{ zones = [ "a", "b"
, name = "dc-a"
}
