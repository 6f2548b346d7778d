let names = [] : List

in  names
