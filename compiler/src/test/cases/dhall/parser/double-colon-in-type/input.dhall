{ name :: Text }
