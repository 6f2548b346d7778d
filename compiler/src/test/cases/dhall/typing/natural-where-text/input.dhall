let port = 8080

in  { short = port, long = 8080 } : { short : Text, long : Text }
