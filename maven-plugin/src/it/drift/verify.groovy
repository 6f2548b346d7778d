def log = new File(basedir, 'build.log').text
assert log =~ /\d+ golden files written/
assert log =~ /\d+ files as compiled/
assert log.contains('`dc-a/values.yaml` differs from what the fleet compiles to')
assert log.contains('run `mvn fleetc:update-golden` and review the change')
