let x : `Natural` = 1

in  [ Natural/equal 1 2, Text/length "a", List/lenght Text [ "a" ], natural/show 1, Natural/iszero x ]
