List{ name : Text }
