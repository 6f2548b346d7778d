name = "dc-a"
