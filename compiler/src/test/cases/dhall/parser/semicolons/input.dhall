let name = "dc-a";
let tier = 1;
in  { name = name; tier = tier }
