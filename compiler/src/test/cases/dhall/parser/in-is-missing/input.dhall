let region = "eu-central-1"

{ region = region }
