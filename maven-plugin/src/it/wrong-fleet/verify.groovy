def log = new File(basedir, 'build.log').text
assert log.contains('error[FC4001]')
assert log.contains('--> src/main/fleet/fleet.yaml:11:')
assert log.contains('error[FC2010]')
assert log.contains('password: •••')
assert !log.contains('hunter2-s3cret')
assert log.contains('fleetc: the fleet is wrong, see above')
assert !new File(basedir, 'target/fleetc').exists()
