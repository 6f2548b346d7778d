{ tier = if True then 1, name = "dc-a" }
