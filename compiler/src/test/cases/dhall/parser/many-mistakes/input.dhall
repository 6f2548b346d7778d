let name = 'dc-a'
let size = 042
let zones = [ "a", "b" "c", ? ]
let tier = { level = 1 team = "x" }

in  { name, with = 1, size :Natural, zones = ( }
