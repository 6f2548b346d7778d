let database : { host : Text, port : Natural } = env:DATABASE

in  env:DATABASE // { host = database.name }
