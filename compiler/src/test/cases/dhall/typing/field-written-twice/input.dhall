{ name = "a", name = "b" }
