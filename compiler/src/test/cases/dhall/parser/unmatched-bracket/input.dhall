{ name = "dc-a" } }
