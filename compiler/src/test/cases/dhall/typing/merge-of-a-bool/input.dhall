\(on : Bool) -> merge { True = 1, False = 0 } on
