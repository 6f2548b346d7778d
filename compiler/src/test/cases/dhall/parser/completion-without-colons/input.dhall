{ a = fleetc.Platform{ version = Some "3.18.0" }, b = f{ x = 1 } }
