let port = 8080

in  "http://example.com:${port}/${1 + 1}"
