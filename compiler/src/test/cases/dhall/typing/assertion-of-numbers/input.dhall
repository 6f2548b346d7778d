let double = \(n : Natural) -> n + n

let example = assert : double 2 === 5

in  double
