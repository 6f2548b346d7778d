let name := "dc-a"

in  { name == name }
