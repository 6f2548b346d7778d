let port = \(service : { name : Text, port : Natural }) -> service.port

in  [ port { name = "web", port = "80" }, port { name = "web" }, port { nmae = "web", port = 80 } ]
