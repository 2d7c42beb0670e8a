import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {placeholderName} from '../../../src/model/variables.ts'
import {placeholdersIn} from '../../../src/understand/variables/placeholders.ts'

const placeholder = suite('placeholders')

const found: readonly (readonly [string, readonly string[]])[] = [
  ['ssh root@<your-ip>', ['<your-ip>']],
  ['scp <user>@<host>:backup.tar .', ['<user>', '<host>']],
  ['git clone <url> <dir>', ['<url>', '<dir>']],
  ['cd <dir>/www', ['<dir>']],
  ['<activate your project’s environment>', ['<activate your project’s environment>']],
  ['tar xf app-<version>.tar.gz', ['<version>']],
  ['curl -H "Authorization: Bearer <your token>" localhost', ['<your token>']],
  ['certbot -d YOUR_DOMAIN', ['YOUR_DOMAIN']],
  ['certbot -d your-domain.com', ['your-domain']],
  ['ping yourserver', ['yourserver']],
  ["echo 'EMAIL_KEY = CHANGE ME' >> settings.py", ['CHANGE ME']],
  ['export KEY=changeme', ['changeme']],
  ['login --token INSERT_TOKEN_HERE', ['INSERT_TOKEN_HERE']],
  ["sed -i 's/HOST/<your-ip>/' site.conf", ['<your-ip>']],
  ['cat ~/.ssh/%hostname%_rsa.pub', []],
  ['ssh-add ~/.ssh/%hostname%', ['%hostname%']],
  ['ping xxx.xxx.xxx.xxx', ['xxx.xxx.xxx.xxx']],
  ['./reserve U V W', ['U V W']]
]

for (const [command, written] of found) {
  placeholder(`in \`${command}\` are ${written.join(', ') || 'none'}`, () => {
    assert.equal(
      placeholdersIn(command).map((each) => each.written),
      written
    )
  })
}

const none: readonly string[] = [
  'sort <in>out',
  'cat <in >out',
  'wc -l < access.log > count',
  'mysql app <dump.sql',
  'diff <(ls a) <(ls b)',
  'cat <<EOF\n<your-ip>\nEOF',
  'echo "<b>bold</b>" > page.html',
  "echo '<br/>'",
  'date +%Y-%m-%d_%H%M%S',
  'git log --pretty=format:%Cred%h%Creset',
  'YOUR_DOMAIN=example.com; certbot -d $YOUR_DOMAIN',
  "sed -i 's/YOUR_DOMAIN/example.com/' site.conf",
  'sed -i "s|<your-ip>|192.0.2.7|" site.conf',
  'grep -r CHANGEME /etc',
  String.raw`printf 'ssh root@<your-ip>\nuptime\n' > guide.txt`,
  'set append="%default% console=ttyS0"',
  'cat your.txt',
  'ping 10.0.0.1'
]

for (const command of none) {
  placeholder(`are none in ${JSON.stringify(command)}`, () => {
    assert.equal(placeholdersIn(command), [])
  })
}

placeholder('of a hostile command do not take long', () => {
  const started = performance.now()
  placeholdersIn('s/<a> '.repeat(1600))
  placeholdersIn('"<your-a>'.repeat(1000))
  placeholdersIn('<your-ip>'.repeat(100_000))
  assert.ok(performance.now() - started < 2000)
})

placeholder('have a name that the command line can give', () => {
  assert.equal(['<your-ip>', 'YOUR_DOMAIN', 'CHANGE ME', '%hostname%'].map(placeholderName), [
    'your_ip',
    'your_domain',
    'change_me',
    'hostname'
  ])
})

placeholder.run()
