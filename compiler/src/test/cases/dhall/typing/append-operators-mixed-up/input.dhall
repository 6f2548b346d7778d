{ texts = "a" # "b", lists = [ "a" ] ++ [ "b" ] }
