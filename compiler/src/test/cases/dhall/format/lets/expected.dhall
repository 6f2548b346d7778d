let one = 1

let two
    : Natural
    = 2

let long = [ "so long that it goes below", "because a line has eighty columns" ]

let in-a-let = let x = 1 in x

in  one + two
