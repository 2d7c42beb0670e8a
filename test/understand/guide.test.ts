import {readFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {roleName} from '../../src/model/role.ts'
import {understandRst} from './rst.ts'

const guide = suite('a guide that says nothing for our sake')

const text = readFileSync(new URL('fixtures/instalacion.rst', import.meta.url), 'utf8')

guide('is understood as a person understands it', async () => {
  const {steps} = await understandRst(...text.split('\n'))
  assert.equal(
    steps.map(
      ({position, kind, why, role, command}) =>
        `${position.start.line} ${kind} ${why} ${roleName(role)}: ${command}`
    ),
    [
      '13 command legend root: useradd -m cartel',
      '14 command legend root: su cartel',
      '15 command legend cartel: cd ~',
      '16 command legend cartel: git clone https://git.example.org/cartelera.git',
      '22 command prompt root@copias: ssh-keygen -t ed25519',
      '23 command prompt root@copias: cat ~/.ssh/id_ed25519.pub',
      '34 command prompt root@copias: ssh cartel@web.example.org',
      '38 command prompt cartel@copas: ls',
      '45 file inferred you: create /etc/cartelera.ini',
      '50 file inferred you: append /etc/hosts',
      '54 command inferred you: sudo apt-get install python3-venv',
      '55 command inferred you: python3 -m venv ~/entorno',
      '65 command inferred you: curl -s http://localhost:8000/salud'
    ]
  )
  assert.equal(
    steps.flatMap(({promise}) => (promise?.isPart ? promise.lines.map((line) => line.text) : [])),
    ['todo en orden']
  )
})

guide('says what it could not decide', async () => {
  const {problems, ignored} = await understandRst(...text.split('\n'))
  assert.equal(
    problems.map(({code, position}) => `${position?.start.line} ${code}`),
    ['38 role-typo', '56 prose-in-block']
  )
  assert.equal(
    ignored.map(({line}) => line),
    [30, 60]
  )
})

guide.run()
