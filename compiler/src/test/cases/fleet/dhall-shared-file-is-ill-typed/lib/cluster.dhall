\(name : Text) -> { platform.version = name + 1 }
