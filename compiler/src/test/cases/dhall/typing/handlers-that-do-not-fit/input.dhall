let Tier = < Bronze | Silver | Gold : Natural >

let replicas =
      \(tier : Tier) -> merge { Bronze = 1, Sliver = 2, Gold = 3, Platinum = 5 } tier

in  replicas Tier.Bronze
