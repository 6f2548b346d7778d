let replicas = 3

in  \(n : replicas) -> [ n ]
