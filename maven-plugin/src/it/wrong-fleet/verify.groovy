def log = new File(basedir, 'build.log').text
assert log.contains('error[FC4001]')
assert log.contains('--> fleet.yaml:11:')
assert log.contains('fleetc: the fleet is wrong, see above')
assert !new File(basedir, 'target/fleetc').exists()
