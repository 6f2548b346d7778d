let region = "eu-central-1"

let zone = "a"

in  "${region}${availabilityZone}"
