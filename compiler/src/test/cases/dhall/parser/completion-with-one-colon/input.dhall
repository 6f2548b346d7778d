[ fleetc.Platform:{ version = Some "3.18.0" }, Platform:{=} ]
