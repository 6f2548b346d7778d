{ x = "once" }
