let Tier = < Bronze | Silver | Gold >

in  \(tier : Tier) -> merge { Bronze = 1, Silver = 2 } tier
