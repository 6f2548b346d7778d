{ number = env:NUMBER, text = env:NUMBER as Text }
