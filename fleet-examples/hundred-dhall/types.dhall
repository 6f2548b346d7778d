-- What there is to know of a store, and of its region.
let Region = { name : Text, network : Natural }

let Store = { region : Region, number : Natural }

in  { Region, Store }
