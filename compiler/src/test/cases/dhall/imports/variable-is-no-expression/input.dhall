{ token = env:TOKEN, open = env:OPEN, right = env:TOKEN as Text }
