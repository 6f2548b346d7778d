{ name = "dc-a", with = 1 }
