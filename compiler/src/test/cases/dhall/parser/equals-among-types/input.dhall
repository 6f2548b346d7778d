{ name : Text, region = Text }
