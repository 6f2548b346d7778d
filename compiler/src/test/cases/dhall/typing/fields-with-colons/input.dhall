let labels = toMap { env: "prod", tier : "a" }

let mixed = { host : Text, port : 5432 }

in  labels
