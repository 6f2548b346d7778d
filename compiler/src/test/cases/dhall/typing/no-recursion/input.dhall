let count : Natural = count + 1

in  count
