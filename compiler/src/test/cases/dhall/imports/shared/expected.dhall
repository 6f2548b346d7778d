[ "once", "once" ]
