if    a
then  b
else  if c
then  "a value that is so long that nothing else fits on the line"
else  merge { A = 1, B = \(x : Natural) -> x } u : Natural
