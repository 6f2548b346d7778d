\(f : Text -> Text) -> f if True then "a" else "b"
