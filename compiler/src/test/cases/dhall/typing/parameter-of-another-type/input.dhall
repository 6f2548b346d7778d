let shown
    : Natural -> Text
    = \(n : Integer) -> Integer/show n

in  shown 1
