{ name = "dc-a", region : Text }
