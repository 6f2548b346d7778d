{ zones = [ "a", "b"
