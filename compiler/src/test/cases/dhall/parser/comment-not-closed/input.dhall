{- the inventory {- of 2026 -}
{ name = "dc-a" }
