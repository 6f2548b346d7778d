let universe = Sort

in  universe
