\(zones : List Text) -> zones[0]
