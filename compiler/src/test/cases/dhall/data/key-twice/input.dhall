let entry = \(mapKey : Text) -> \(mapValue : Natural) -> { mapKey, mapValue }

in  { clusters = [ entry "dc-a" 1, entry "dc-b" 2, entry "dc-a" 3 ] }
