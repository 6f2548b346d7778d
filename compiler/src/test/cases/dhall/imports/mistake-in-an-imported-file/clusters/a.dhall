{ name = "a", nodes = 3 }
