{ name = env:NAME.text, file = missing.value }
