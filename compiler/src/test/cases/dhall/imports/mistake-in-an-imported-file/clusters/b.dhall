{ name = "b", nodes = 3 + "1" }
