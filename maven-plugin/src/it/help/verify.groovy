def log = new File(basedir, 'build.log').text
assert ['validate', 'compile', 'check', 'update-golden', 'help'].every { log.contains('fleetc:' + it) }
