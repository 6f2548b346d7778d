{ name = "dc-a", region : Text, zone = "a" }
