/* the inventory */
{ name = "dc-a" }
