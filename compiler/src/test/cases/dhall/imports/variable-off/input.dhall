{ region = env:REGION as Text, zone = env:ZONE as Text ? "a" }
