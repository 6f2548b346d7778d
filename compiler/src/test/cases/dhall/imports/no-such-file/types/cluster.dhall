{ name : Text }
