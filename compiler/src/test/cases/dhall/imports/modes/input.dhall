{ text = ./data/name.txt as Text
, bytes = ./data/name.txt as Bytes
, here = ./data/../data/./name.txt as Location
, there = https://example.com/a/../b as Location
, variable = env:HOME as Location
, nowhere = missing as Location
}
