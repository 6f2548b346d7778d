{ memory = 128Mi, cpu = 1_000, mode = 0o644 }
