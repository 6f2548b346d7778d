  base
with a.b = 1
with c.?.d = { wide = "enough to go below the path of the update", two = 2 }
with e = x + y
