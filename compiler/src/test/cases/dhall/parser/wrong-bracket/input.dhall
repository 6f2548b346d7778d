{ zones = [ "a", "b" }
