let Tier = < Bronze | Silver | Gold : Natural >

in  \(tier : Tier) ->
      merge { Bronze = 1, Silver = "two", Gold = \(n : Text) -> 3 } tier
