{ servers = "0.pool.ntp.org" } : { servers : List Text }
