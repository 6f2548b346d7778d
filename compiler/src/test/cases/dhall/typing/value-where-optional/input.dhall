{ gateway = "10.0.0.1" } : { gateway : Optional Text }
