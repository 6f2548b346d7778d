def log = new File(basedir, 'build.log').text
assert log.contains('fleet `it`: 1 cluster, nothing wrong; the change is legal')
assert log.contains('switches on `sparkJobArchival`')
assert log =~ /plan \S+: 1 step from older/
assert new File(basedir, 'target/report.md').text.contains('older')
assert log.contains('fleetc: the change does something, see above')
assert log.contains('there is nothing to compare with; name a revision or a directory: -Dfleetc.base=main')
