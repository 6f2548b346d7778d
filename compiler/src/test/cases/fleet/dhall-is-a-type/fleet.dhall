{ apiVersion : Text, kind : Text }
