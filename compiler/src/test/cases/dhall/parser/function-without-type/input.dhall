let id = \x -> x

let same = \(x) -> x

in  id
