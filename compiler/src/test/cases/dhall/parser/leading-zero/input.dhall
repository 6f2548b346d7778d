{ port = 0443 }
