def log = new File(basedir, 'build.log').text
assert ['validate', 'compile', 'check', 'update-golden', 'diff', 'plan', 'install-git-hook', 'help'].every { log.contains('fleetc:' + it) }
