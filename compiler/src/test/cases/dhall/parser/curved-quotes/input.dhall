{ name = “dc-a” }
