[ a . b.`if`, (f x).{ a, b }.( { a : Natural } ), x @ 1, `x`, `Natural`, { a = 1 }.a, (./a.dhall).b, {- c -} (T::{ a = 1 }).a, [] : List Natural, ([ ] : List Natural) # [ 1 ] ]
