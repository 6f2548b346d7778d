#!/usr/bin/env dhall
-- A header.

{- What it is. -}
let x = 1 -- one

-- before the second
let {- in front of a label -} y
    : Natural
    = {- in front of a value -} 2

-- before the result
in  { a = x -- about a
    , -- about b
      b = y
    , -- about c, before its comma
      c =
      [ 1 -- first
      , 2 {- second -}
      , 3
        -- at the end of the list
      ]
    , d = f x {- inside -} {- outside -} y
    , e = x {- before an operator -} + {- behind it -} y
    , g =
        if    x {- condition -}
        then  y -- yes
        else  z -- no
      -- at the end
    } -- behind
-- the last word
