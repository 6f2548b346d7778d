{ name = "dc-${region", tier = 1 }
