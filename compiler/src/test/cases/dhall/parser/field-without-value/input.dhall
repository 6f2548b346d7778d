{ name = , region = "eu" }
