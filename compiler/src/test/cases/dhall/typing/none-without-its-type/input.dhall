{ gateway = None } : { gateway : Optional Text }
