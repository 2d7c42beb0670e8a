import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const candidates = suite('candidates')

async function inferred(...lines: readonly string[]): Promise<readonly string[]> {
  const {steps} = await understandMarkdown('Text', '', '```', ...lines, '```')
  assert.ok(steps.every(({trust, why}) => trust === 'candidate' && why === 'inferred'))
  return steps.map(({kind, command}) => (kind === 'command' ? command : `${kind}: ${command}`))
}

const typed: readonly string[] = [
  'sudo pip3 install -U photon_core --pre',
  'git clone https://example.org/app.git ~/app',
  'make newcontainer host=hpcube   fabfile=deploy/fab_lxc.py',
  'export CONFIGFILE=/etc/app.ini',
  'IMAGE=$(losetup -f)',
  'CFLAGS=-fPIC cmake -G Ninja ..',
  './configure',
  './dpdk-test -l 0-3',
  'find . -name "*.pyc" | xargs rm',
  'install -m 644 app.conf /etc',
  'echo install the app and see',
  'sudo su - postgres',
  'ufw allow from 10.0.0.0/8 to any port 22',
  'mysql -e "create database app; drop database app;"',
  'cd ..',
  'cp a.conf .'
]

for (const line of typed) {
  candidates(`are lines such as \`${line}\``, async () => {
    assert.equal(await inferred(line), [line])
  })
}

const none: readonly string[] = [
  'see newlxc.sh',
  '(Not killing jenkins just yet.)',
  'python verify_graphite.py in test dir',
  'Make sure that it runs.',
  'make sure to restart',
  'install the package',
  'test your changes.',
  'PATH=/usr/local/bin:/usr/bin',
  '* * * * * /usr/bin/backup',
  '23 */8 * * * rsync -a /srv /mnt',
  'ssh-rsa AAAAB3NzaC1yc2E deployer@example.org',
  'hostname = web',
  'service: nginx',
  'alias /static/ /srv/static/;',
  'server {',
  'import os',
  'SELECT * FROM users;',
  '/var/log/app.log',
  './src/main.c',
  'start      |        end',
  'cmake version 2.8.4',
  'set tx loopback 0 on|off',
  'set -g status off',
  '.     +------+',
  'cd C:\\ProgramData',
  'para el comando git',
  'git und make installieren',
  'curl -X POST (see below)'
]

for (const line of none) {
  candidates(`are no lines such as \`${line}\``, async () => {
    assert.equal(await inferred(line), [])
  })
}

candidates('print what stands deeper right under them', async () => {
  const {steps, problems} = await understandMarkdown(
    'Text',
    '',
    '```',
    'bash scripts/dns.sh',
    '  devweb',
    '    10.0.0.24',
    '(takes a while.)',
    '  and this is nobody’s',
    '```'
  )
  assert.equal(
    steps[0]?.promise?.lines.map(({text, line, column}) => [text, line, column]),
    [
      ['devweb', 5, 3],
      ['  10.0.0.24', 6, 3]
    ]
  )
  assert.equal(
    problems.map(({code, position}) => [code, position?.start.line]),
    [['prose-in-block', 7]]
  )
})

candidates('go on over several lines as the shell does', async () => {
  assert.equal(await inferred('cat > a <<E', '  b', 'E', 'make \\', '  -j2', 'ls'), [
    'cat > a <<E\n  b\nE',
    'make \\\n  -j2',
    'ls'
  ])
})

candidates('are not begun where the author forgot the backslash', async () => {
  assert.equal(await inferred('curl -i -X POST', '    -H "Accept: text/plain"', 'ls'), ['ls'])
})

candidates('are never half of a file', async () => {
  assert.equal(await inferred('export A=1', 'if [ -f b ]; then', '  make', 'fi'), [])
  assert.equal(await inferred('#!/bin/sh', 'make'), [])
  assert.equal(await inferred('service nginx', 'key = value'), [])
  assert.equal(await inferred('export A=/srv', 'export B=C:\\msys\\1.0', 'source a.sh'), [])
})

candidates('hold the variables that they use, and no settings', async () => {
  assert.equal(await inferred('DISK=/dev/sda', 'fdisk -l $DISK'), [
    'DISK=/dev/sda',
    'fdisk -l $DISK'
  ])
  assert.equal(await inferred('vim /etc/default/app', 'LIMIT=5'), ['vim /etc/default/app'])
})

candidates('keep comments as notes', async () => {
  const {steps} = await understandMarkdown('Text', '', '```', '# build it', 'make all', '```')
  assert.equal(
    steps.map(({command, notes}) => [command, notes]),
    [['make all', ['# build it']]]
  )
})

const forms: readonly [command: string, open: string][] = [
  ['ethtool -A <netdev> rx off', '<netdev>'],
  ['journalctl -fu backup [-n number-of-lines]', '[-n number-of-lines]'],
  ['systemctl {start|stop} icinga2', '{start|stop}'],
  ['docker [COMMAND] --help', '[COMMAND]']
]

for (const [command, open] of forms) {
  candidates(`are left to a person where \`${open}\` is to be filled in`, async () => {
    const {steps} = await understandMarkdown('Text', '', '```', command, '```')
    assert.equal(
      steps.map((step) => step.kind === 'manual' && step.because),
      [`\`${open}\` is for the reader to fill in`]
    )
  })
}

candidates('become sure where an annotation says that they are typed', async () => {
  const {steps} = await understandMarkdown(
    '<!-- as-written: timeout=5m -->',
    '```',
    'make all',
    '```'
  )
  assert.equal([steps[0]?.why, steps[0]?.trust], ['annotation', 'sure'])
})

candidates.run()
