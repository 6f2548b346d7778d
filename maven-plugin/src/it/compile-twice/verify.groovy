def log = new File(basedir, 'build.log').text
assert log.count('fleet `it`: 1 cluster, nothing wrong') == 4
assert log =~ /\d+ files written, 0 unchanged, 0 pruned/
assert log.findAll(/\d+ files, up to date/).size() == 1
assert log =~ /\d+ files, compiled to the same/
// A file of the output that somebody edited is noticed, and never overwritten.
assert log.contains('error[FC5002]')
