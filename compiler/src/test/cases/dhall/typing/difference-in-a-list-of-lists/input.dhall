let Rack = { hosts : Optional (List (List { name : Text, cores : Natural })) }

let rack = { hosts = Some [ [ { name = "a1", cores = "8" } ] ] }

in  rack : Rack
