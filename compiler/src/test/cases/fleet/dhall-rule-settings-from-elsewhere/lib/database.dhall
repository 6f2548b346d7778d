-- A file that is longer than the one that imports it, so that places in it are none in the other.
let name = "local-db"

let key = "password"

let user = "iomete"

let host = "local"

let passwordSecret = { name, key }

let site = \(suffix : Text) -> { host = host ++ "-" ++ suffix, user, passwordSecret }

let on = Natural/isZero 0

in  { site, on, b = { host = "local-b", user, passwordSecret } }
