import {existsSync, readFileSync} from 'node:fs'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {roleName} from '../../src/model/role.ts'
import type {Runbook} from '../../src/model/runbook.ts'
import type {Step} from '../../src/model/step.ts'
import {handwork} from '../../src/plan/foreseen.ts'
import {understandRst} from './rst.ts'

/** Five documents that nobody wrote for us; they lie beside the repository, not in it. */
const folder = new URL('../../../shared/seeds/', import.meta.url)
const seeds = suite('the seeds')

function read(name: string): Promise<Runbook> {
  return understandRst(...readFileSync(new URL(name, folder), 'utf8').split('\n'))
}

function addTests(): void {
  seeds('pyoseo: PROJECT_HOME is wanted in line 29, and nothing else is', async () => {
    const {steps} = await read('pyoseo.rst')
    assert.equal(
      steps.flatMap(({uses = []}) =>
        uses.map(({kind, name, position}) => [kind, name, position.start.line])
      ),
      [['shell', 'PROJECT_HOME', 29]]
    )
  })

  seeds('ponytracker: gunicorn and uwsgi are proposed as a choice', async () => {
    const {steps, choices} = await read('ponytracker.rst')
    assert.equal(
      choices?.map(({name, isDeclared, options}) => [
        name,
        isDeclared,
        options.map((option) => option.name)
      ]),
      [['Run django', false, ['Using gunicorn', 'Using uwsgi']]]
    )
    assert.equal(
      lines(steps.filter((step) => step.choices !== undefined)),
      [110, 114, 126, 131, 138, 142, 154]
    )
  })

  for (const name of ['ftsender', 'freifunk', 'rhaptos']) {
    seeds(`${name}: nothing is wanted, and there is nothing to choose`, async () => {
      const {steps, choices, variables} = await read(`${name}.rst`)
      assert.equal([choices, variables], [undefined, undefined])
      assert.equal(
        steps.flatMap(({uses = []}) => uses),
        []
      )
    })
  }

  seeds(
    'ftsender: 26 commands with role, line and text, four of them with their output',
    async () => {
      const {steps, ignored, problems} = await read('ftsender.rst')
      assert.equal(
        steps.map(({kind}) => kind),
        Array(26).fill('command')
      )
      assert.equal(lines(steps.filter(({promise}) => promise !== null)), [27, 42, 56, 81])
      assert.equal(
        steps.slice(7, 10).map((step) => [step.position.start.line, roleName(step.role)]),
        [
          [108, 'root@deploy-server'],
          [109, 'root@deploy-server'],
          [110, 'root@deploy-server']
        ]
      )
      assert.equal(steps.at(-1)?.command, 'ssh ftsender@192.168.99.222')
      assert.equal(
        ignored.map(({line}) => line),
        [163]
      )
      assert.not.ok(steps.some(({command}) => command.includes('AGREGAR')))
      const typo = problems.find(({code}) => code === 'role-typo')
      assert.is(typo?.message, '`new-sever` is probably a slip of `new-server`')
      assert.is(typo?.position?.start.line, 152)
    }
  )

  seeds('pyoseo: all 32 commands, and two files that are appended to', async () => {
    const {steps} = await read('pyoseo.rst')
    const commands = steps.filter(({kind}) => kind === 'command')
    assert.is(commands.length, 32)
    assert.ok(commands.every(({why, trust}) => why === 'language' && trust === 'sure'))
    assert.equal(files(steps), [
      [96, 'append', '/etc/logrotate.d/proftpd-basic'],
      [231, 'append', '/etc/logrotate.d/pyoseo-celery']
    ])
    assert.equal(
      commands.flatMap((step) => handwork(step) ?? []),
      ['createsuperuser']
    )
  })

  seeds('ponytracker: 33 commands as the legend says, two candidates, five files', async () => {
    const {steps} = await read('ponytracker.rst')
    const told = steps.filter(({why}) => why === 'legend')
    assert.is(told.length, 33)
    assert.equal([...new Set(told.map(({role}) => role.user))], ['root', 'ponytracker'])
    const root = told.filter(({role}) => role.user === 'root')
    assert.equal(lines(root), [33, 37, 41, 242, 246, 297, 304])
    const inferred = steps.filter(({why, kind}) => why === 'inferred' && kind === 'command')
    assert.equal(
      inferred.map(({command, trust}) => [command, trust]),
      [
        ['systemctl daemon-reload', 'candidate'],
        ['systemctl enable --now ponytracker-worker', 'candidate']
      ]
    )
    const supervisor = '/etc/supervisor/conf.d/ponytracker.conf'
    assert.equal(files(steps), [
      [114, 'create', supervisor],
      [126, 'edit', 'ponytracker/wsgi.py'],
      [142, 'create', supervisor],
      [154, 'create', '/srv/www/ponytracker/ponytracker/uwsgi.ini'],
      [267, 'create', '/etc/systemd/system/ponytracker-worker.service']
    ])
  })

  seeds(
    'freifunk: six candidates, one with an announced output, and no line of a crontab',
    async () => {
      const {steps} = await read('freifunk.rst')
      assert.equal(lines(steps), [18, 22, 23, 30, 42, 58])
      assert.ok(steps.every(({trust, why}) => trust === 'candidate' && why === 'inferred'))
      const [ssh] = steps.filter(({promise}) => promise !== null)
      assert.is(ssh?.command, 'ssh github_mwu')
      assert.is(ssh?.promise?.isPart, true)
      assert.equal(
        ssh?.promise?.lines.map(({line}) => line),
        [46, 47]
      )
    }
  )

  seeds('rhaptos: the candidates of FORMAT 1.7, never the prose among them', async () => {
    const {steps, problems} = await read('rhaptos.rst')
    assert.equal(lines(steps), [82, 97, 98, 104, 105, 106, 118, 143])
    const listing = steps[0]?.promise?.lines ?? []
    assert.equal([listing[0]?.text, listing[0]?.line, listing.at(-1)?.line], ['devweb', 83, 93])
    const prose = problems.filter(({code}) => code === 'prose-in-block')
    assert.equal(
      prose.map(({position}) => position?.start.line),
      [99, 103, 120, 123, 127, 145]
    )
  })
}

function lines(steps: readonly Step[]): readonly number[] {
  return steps.map(({position}) => position.start.line)
}

function files(steps: readonly Step[]): readonly (readonly [number, string, string])[] {
  return steps.flatMap((step) =>
    step.kind === 'file' ? [[step.position.start.line, step.file.op, step.file.path] as const] : []
  )
}

if (existsSync(folder)) {
  addTests()
} else {
  process.stdout.write(`skipped: there are no seeds in ${folder.pathname}\n`)
  seeds('are skipped where they are absent', () => {})
}

seeds.run()
