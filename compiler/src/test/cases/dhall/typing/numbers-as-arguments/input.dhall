let version : Optional Text = Some 1.30

let also : Optional Text = 1.30

let number = 3

let f = \(x : Optional Natural) -> \(y : Text) -> x

let big = "kubernetes ${1.30}"

in  [ f 5 "a"
    , f (number) "a"
    , f (None Natural) number
    , f (Some (Natural/subtract -1 2)) "a"
    , f None "a"
    , if Natural/isZero -1 then Some number else f (Some number) 1.0
    ]
