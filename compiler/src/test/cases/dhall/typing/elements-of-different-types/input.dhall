[ { name = "a", port = 80 }, { name = "b", port = "81" }, { name = "c" } ]
