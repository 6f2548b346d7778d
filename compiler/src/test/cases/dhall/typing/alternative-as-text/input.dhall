let Environment = < Dev | Test | Prod >

let Cluster = { name : Text, environment : Environment }

in  { name = "dc-a", environment = "Prod" } : Cluster
