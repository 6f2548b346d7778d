let a = ]

let b = { x = 1, y = , z = 3 }

let c : = 1

in  { a, b c }
