{ region =
    let region = "eu"
    let zone = "a"
    { region, zone }
, name = "dc-a"
}
