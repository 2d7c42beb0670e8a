import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {enteredShell} from '../../src/plan/entered-shell.ts'

const entering = suite('enteredShell')

const typist = {user: 'ada', host: 'web'}

/** What a command makes of `ada@web`; `!` is elsewhere, `?` nobody can say, '' is no shell. */
const commands: readonly (readonly [command: string, entered: string])[] = [
  ['su', 'root@web'],
  ['su -', 'root@web'],
  ['su ponytracker', 'ponytracker@web'],
  ['su - ponytracker', 'ponytracker@web'],
  ['su -l "ponytracker"', 'ponytracker@web'],
  ['su ponytracker -s /bin/bash', 'ponytracker@web'],
  ['su -s /bin/bash - ponytracker', 'ponytracker@web'],
  ['/bin/su ponytracker  # as the user of the site', 'ponytracker@web'],
  ['cd /srv && su ponytracker', 'ponytracker@web'],
  ['exec su ponytracker', 'ponytracker@web'],
  ["su ponytracker -c 'id -un'", ''],
  ['su --command=id ponytracker', ''],
  ['su --help', ''],
  ['su ponytracker < commands', ''],
  ['runuser -u ponytracker bash', 'ponytracker@web'],
  ['runuser - ponytracker', 'ponytracker@web'],
  ['sudo -i', 'root@web'],
  ['sudo -s', 'root@web'],
  ['sudo su', 'root@web'],
  ['sudo su - ponytracker', 'ponytracker@web'],
  ['sudo -iu ponytracker', 'ponytracker@web'],
  ['sudo -Hu ponytracker bash', 'ponytracker@web'],
  ['sudo --user=ponytracker -s', 'ponytracker@web'],
  ['sudo -u ponytracker FOO=1 zsh', 'ponytracker@web'],
  ['sudo -i id', ''],
  ['sudo -u ponytracker id', ''],
  ['sudo apt-get install bash', ''],
  ['doas -u ponytracker -s', 'ponytracker@web'],
  ['newgrp ftpuser', 'ada@web'],
  ['bash', 'ada@web'],
  ['bash --norc -l', 'ada@web'],
  ['bash --rcfile rc -i', 'ada@web'],
  ['env -i bash', 'ada@web'],
  ['bash build.sh', ''],
  ["bash -lc 'make'", ''],
  ['sh --version', ''],
  ['ssh web2', '?@web2!'],
  ['ssh ftsender@192.168.99.222', 'ftsender@192.168.99.222!'],
  ['ssh -p 2222 -i key -l deployer web2', 'deployer@web2!'],
  ['ssh deployer@web2 -p 2222', 'deployer@web2!'],
  ['ssh ssh://deployer@web2:2222', 'deployer@web2!'],
  ['ssh -t deployer@web2 sudo -i', 'root@web2!'],
  ['ssh deployer@web2 uptime', ''],
  ['ssh -N -L 80:localhost:80 web2', ''],
  ['ssh -fN web2', ''],
  ['ssh-keygen -t ed25519', ''],
  ['docker exec -it web bash', '?@?!'],
  ['docker run --rm debian true', ''],
  ['sudo chroot /mnt', '?@?!'],
  ['chroot /mnt apt-get update', ''],
  ['vagrant ssh', '?@?!'],
  ['vagrant up', ''],
  ['cat > run.sh <<EOF\nsu ponytracker\nEOF', ''],
  ['echo su ponytracker', '']
]

for (const [command, expected] of commands) {
  entering(`\`${command}\` gives ${expected === '' ? 'no shell' : expected}`, () => {
    const entered = enteredShell(command, typist)
    const {user, host} = entered?.role ?? typist
    const found = entered ? `${user ?? '?'}@${host ?? '?'}${entered.isElsewhere ? '!' : ''}` : ''
    assert.is(found, expected)
  })
}

entering.run()
