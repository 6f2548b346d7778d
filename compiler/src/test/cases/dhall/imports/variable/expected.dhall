{ number = 42, text = "6 * 7" }
