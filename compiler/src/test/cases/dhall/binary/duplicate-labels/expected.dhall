{ a = True, a = False }
