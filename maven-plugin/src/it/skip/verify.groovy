def log = new File(basedir, 'build.log').text
assert log.count('skipped (fleetc.skip)') == 3
assert !new File(basedir, 'target/fleetc').exists()
