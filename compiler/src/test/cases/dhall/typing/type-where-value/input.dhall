{ name = Text } : { name : Text }
