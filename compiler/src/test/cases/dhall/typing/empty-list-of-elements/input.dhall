{ names = [] : Text }
