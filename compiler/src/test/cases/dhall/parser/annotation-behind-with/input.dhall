\(r : { a : Natural }) -> r with a = 1 : { a : Natural }
