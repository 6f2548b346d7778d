{ name = "dc-a
, region = "eu"
}
