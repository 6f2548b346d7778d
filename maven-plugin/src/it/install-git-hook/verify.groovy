def log = new File(basedir, 'build.log').text
assert log.contains('wrote the pre-commit hook')
assert log.contains('the pre-commit hook is as it should be')

// On this PATH there is no fleetc, so that the hook runs Maven, which has to find the plugin where this build put it.
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = "-s\n${basedir}/host.xml\n-Dmaven.repo.local=${localRepositoryPath}\n"
def path = [System.getProperty('maven.home') + '/bin', '/usr/bin', '/bin'].join(':')
def git = { String... words ->
    def builder = new ProcessBuilder(['git', '-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com'] + words.toList())
    builder.directory(basedir).redirectErrorStream(true).environment().put('PATH', path)
    def process = builder.start()
    def text = process.inputStream.text
    [code: process.waitFor(), text: text]
}
def fleet = new File(basedir, 'src/main/fleet/fleet.yaml')
def good = fleet.text
fleet.text = good.replace('jobOrchestrator', 'jobOrchestratr')
git('add', 'src')
fleet.text = good
def refused = git('commit', '-m', 'broken')
assert refused.code == 1 : refused.text
assert refused.text.contains('error[FC4001]') : refused.text
assert refused.text.contains('--> src/main/fleet/fleet.yaml:11:') : refused.text
git('add', 'src')
def passed = git('commit', '-m', 'good')
assert passed.code == 0 : passed.text
