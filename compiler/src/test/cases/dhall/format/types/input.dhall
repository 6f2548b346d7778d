{ union : < A | B : Natural | `Some thing` : { a : Text } >, list : List (Optional Natural), empty : <>, function : { first : Natural, second : Natural } -> { third : Natural, fourth : Natural } }
