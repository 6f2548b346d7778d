[ "plain \u00e9 stays \t as written"
, ''
  two
  lines''
, "one line\n"
, ''
  as written: \d+ ''${no} '''quotes''' ${x}
    further
  ''
, "\n  no margin\n  at all"
, "ends in a quote\n'"
, ''
  ${x}
  ${y}''
, ""
]
