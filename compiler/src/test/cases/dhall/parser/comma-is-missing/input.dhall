{ name = "dc-a"
  region = "eu-central-1"
, zone = "a" tier = 1
}
