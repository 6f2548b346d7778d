let tier = "gold"

in  if tier == "gold" then 3 else 1
