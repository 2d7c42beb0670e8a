import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {judgeHashLine} from '../../../src/understand/prompt/hash-line.ts'

const hashLine = suite('judgeHashLine')

const judged: Readonly<Record<ReturnType<typeof judgeHashLine>, readonly string[]>> = {
  command: [
    'useradd -r -m -d /srv/www/ponytracker ponytracker',
    'su ponytracker',
    'apt-get install python-dev libldap2-dev',
    'make install',
    './configure --prefix=/usr',
    '/usr/sbin/apache2 -t',
    '~/bin/deploy',
    'DEBIAN_FRONTEND=noninteractive apt-get -y upgrade',
    'find /var/log -name "the log" -delete',
    'install -d /srv/www',
    'scp key.pub web:',
    'cd ..',
    'shutdown -h now',
    'echo "and it is done."'
  ],
  unsure: ['frobnicate --all', 'install curl', 'test', 'myapp /etc/myapp'],
  comment: [
    'AGREGAR el certificado publico de deployer',
    'make sure docker is running',
    'install the package',
    'find out who owns it',
    'cd to the directory',
    'mount, then unmount',
    'systemctl restarts it for you',
    'Now restart apache',
    'Restart.',
    'reload apache.',
    'apt-get installs:',
    'done',
    'docker muss laufen, wenn',
    'systemctl para el servicio',
    '---------------',
    ''
  ]
}

for (const [judgement, lines] of Object.entries(judged)) {
  for (const line of lines) {
    hashLine(`takes \`# ${line}\` for ${judgement}`, () => {
      assert.is(judgeHashLine(line), judgement)
    })
  }
}

hashLine.run()
