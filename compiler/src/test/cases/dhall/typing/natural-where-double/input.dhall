let overcommit
    : Double
    = 2

in  overcommit
