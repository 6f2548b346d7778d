{ x
, y = Natural
, Natural = `Natural`
, a.b.c = 1
, metadata.name = "n"
, `if` = True
, labels.app = "a"
, other = 2
, labels.zone = "b"
, labels = { tier = "c" } /\ more
, empty = {=}
, typed = {}
, quoted = Some { wide = "enough to go below the label", indeed = "it does" }
}
