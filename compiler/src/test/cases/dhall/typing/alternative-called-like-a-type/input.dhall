let U = < Text : Text | Natural : Natural >

in  merge { Text = \(t : Text) -> t, Natural = Natural/show } (U.Txt "a")
