{ x = merge { A = 1 }, y = Some }
