let Ports = { first : Optional Natural, show : Natural -> Text, kind : Optional < Open | Closed : Text > }

let ports =
      { first = Some missingPort
      , show = \(port : Natural) -> { number = port, name = nameOf port }.name
      , kind = Some (< Open | Closed : Reason >.Open)
      }

let choose =
      \(all : Bool) -> if all then [ Some missingPort ] else [ Some 80 ]

in  { ports = ports : Ports, chosen = choose True, wrong = (ports // { first = 1 }) : Ports }
