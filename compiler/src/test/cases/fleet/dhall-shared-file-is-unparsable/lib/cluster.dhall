\(name : Text) -> { platform.version = "3.18.0", host = 
