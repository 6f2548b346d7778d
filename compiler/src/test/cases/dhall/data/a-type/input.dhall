{ name : Text, port : Natural }
