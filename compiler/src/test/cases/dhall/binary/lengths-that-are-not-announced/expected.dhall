{ ab = True }.{ b }
