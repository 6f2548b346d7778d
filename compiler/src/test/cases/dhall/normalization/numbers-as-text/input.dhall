{ doubles =
  [ Double/show 0.0
  , Double/show -0.0
  , Double/show 1.0
  , Double/show 0.1
  , Double/show 0.01
  , Double/show 1234567.0
  , Double/show 12345678.0
  , Double/show 1e22
  , Double/show 1e23
  , Double/show 5e-324
  , Double/show 2.2250738585072014e-308
  , Double/show 1.7976931348623157e308
  , Double/show 9007199254740993.0
  , Double/show NaN
  , Double/show -Infinity
  ]
, integers =
  [ Integer/show +0
  , Integer/show -0
  , Integer/show -12
  , Integer/show (Integer/negate -18446744073709551616)
  ]
, rounded =
  [ Integer/toDouble +9007199254740993
  , Integer/toDouble +9007199254740995
  , Integer/toDouble -9007199254740993
  , Integer/toDouble -0
  ]
, times =
  [ Time/show 01:02:03
  , Time/show 01:02:03.0
  , Time/show 01:02:03.4500
  , Time/show 00:00:00.00000000000000000001
  ]
, zones = [ TimeZone/show +00:00, TimeZone/show -00:00, TimeZone/show -09:30 ]
, dates = [ Date/show 0000-02-29, Date/show 9999-12-31 ]
}
