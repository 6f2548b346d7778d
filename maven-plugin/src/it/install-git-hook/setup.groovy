// A repository of its own, so that the hook does not go where this one has its hooks.
['git', 'init', '-q'].execute(null, basedir).waitFor() == 0
