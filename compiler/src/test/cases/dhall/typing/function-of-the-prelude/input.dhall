List/map Natural Text Natural/show [ 1, 2 ]
