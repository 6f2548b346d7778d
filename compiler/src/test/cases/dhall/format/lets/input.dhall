let one=1 in let two : Natural=2 let long = [ "so long that it goes below", "because a line has eighty columns" ] in let in-a-let = let x = 1 in x in one + two
