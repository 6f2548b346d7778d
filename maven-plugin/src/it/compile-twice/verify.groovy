def log = new File(basedir, 'build.log').text
assert log.contains('fleet `it`: 1 cluster, nothing wrong')
assert log =~ /\d+ files written, 0 unchanged, 0 pruned/
assert log =~ /\d+ files, up to date/
assert new File(basedir, 'target/fleetc/dc-a/values.yaml').text.contains('jobOrchestrator')
assert new File(basedir, 'target/fleetc/dc-a/manifests/40-prefect-server.yaml').isFile()
