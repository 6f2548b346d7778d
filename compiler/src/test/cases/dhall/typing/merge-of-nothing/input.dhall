\(never : <>) -> merge {=} never
