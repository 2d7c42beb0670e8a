import {execFile} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Terminal} from '../../../src/seam/terminal.ts'
import {openPipeTerminal} from '../../../src/terminal/pipe/open.ts'
import {environment, home} from '../private-bash.ts'

const shells: readonly (readonly [name: string, file: string, args: readonly string[]])[] = [
  ['bash', 'bash', ['--norc', '--noprofile']],
  ['dash', 'dash', []]
]

/** In one shell, in this order. */
const cases: readonly (readonly [command: string, output: string | RegExp, exit: number])[] = [
  ['echo a; echo b >&2; echo c', 'a\nb\nc\n', 0],
  ['printf none', 'none', 0],
  ['(exit 3)', '', 3],
  ['echo $?', '3\n', 0],
  ['', '', 0],
  ['# nothing', '', 0],
  ['cat; read LINE; echo "$?"', '1\n', 0],
  ["echo \"it's\" 'a'", "it's a\n", 0],
  ['cat <<EOF\none\nEOF', 'one\n', 0],
  ['echo tb \\', 'tb\n', 0],
  ['NAME=kept; cd /usr', '', 0],
  ['echo "$NAME $PWD"', 'kept /usr\n', 0],
  ['echo hidden; exec >/dev/null', 'hidden\n', 0],
  ['echo seen', 'seen\n', 0],
  ['set -x; set +x; echo plain', /plain\n$/, 0],
  ['set -e; false || true; set +e', '', 0],
  ["printf '\\033]7733;x;D;0;99;/\\007'; echo spoof", 'spoof\n', 0],
  [`printf %s ${'y'.repeat(500_000)} | wc -c`, '500000\n', 0],
  ['sleep 0.05 & echo job', 'job\n', 0],
  ['ls /proc/$$/fd >/dev/null; sh -c "ls /proc/\\$\\$/fd" | tr "\\n" " "', '0 1 2 ', 0]
]

const pipe = suite('pipe terminal')

for (const [name, file, args] of shells) {
  const open = (): Promise<Terminal> =>
    openPipeTerminal({file, args, env: environment, directory: home})

  pipe(`${name} performs one command after the other, statuses and outputs exact`, async () => {
    await using terminal = await open()
    for (const [command, output, exit] of cases) {
      const result = await terminal.run({command, patience: 10_000})
      const shown = command.slice(0, 60)
      if (typeof output === 'string') assert.is(result.output, output, shown)
      else assert.match(result.output, output)
      assert.equal([result.exit, result.ending], [exit, 'finished'], shown)
    }
    assert.is((await terminal.run({command: 'cd /etc'})).directory, '/etc')
  })

  pipe(
    `${name} loses nothing of what is printed before an exit, 50 runs (300 with AW_SOAK)`,
    async () => {
      for (let run = 0; run < (process.env['AW_SOAK'] ? 300 : 50); run++) {
        await using terminal = await open()
        const result = await terminal.run({command: "printf '%020000d' 7; sleep 60 & exit 4"})
        assert.equal([result.ending, result.exit], ['shell-ended', 4])
        assert.is(result.output, `${'0'.repeat(19_999)}7`, `run ${run}`)
        assert.is(terminal.isOpen, false)
      }
    }
  )

  pipe(`${name} does not wait for a job that holds the pipe`, async () => {
    await using terminal = await open()
    const {durationMs, output} = await terminal.run({command: 'sleep 60 & echo on'})
    assert.is(output, 'on\n')
    assert.ok(durationMs < 5000)
  })

  pipe(`${name} ends a command whose patience is over, and goes on`, async () => {
    await using terminal = await open()
    const result = await terminal.run({command: 'echo begun; sleep 600', patience: 300})
    assert.equal([result.ending, result.output], ['timed-out', 'begun\n'])
    if (terminal.isOpen) assert.is((await terminal.run({command: 'echo on'})).output, 'on\n')
  })

  pipe(`${name} ends even a loop of the shell itself`, async () => {
    await using terminal = await open()
    const result = await terminal.run({command: 'while :; do :; done', patience: 200})
    assert.is(result.ending, 'timed-out')
  })

  pipe(`${name} leaves no process behind, not even when the engine is killed`, async () => {
    const program = `import {openPipeTerminal} from ${JSON.stringify(join(import.meta.dirname, '../../../src/terminal/pipe/open.ts'))}
      const terminal = await openPipeTerminal(${JSON.stringify({file, args, env: environment, directory: home})})
      void terminal.run({command: 'sleep 4321 & until grep -q sleep /proc/$!/comm; do :; done; echo ready; sleep 4321', onOutput: () => process.stdout.write('ready')})`
    const path = join(home, `engine-${name}.ts`)
    writeFileSync(path, program)
    const engine = execFile(process.execPath, ['--import', 'tsx', path], {
      cwd: join(import.meta.dirname, '../../..')
    })
    let said = ''
    engine.stderr?.on('data', (text: string) => {
      said += text
    })
    await new Promise((resolve, reject) => {
      engine.stdout?.once('data', resolve)
      engine.once('exit', () => reject(new Error(said)))
    })
    engine.removeAllListeners('exit')
    assert.ok(sleepers() >= 1)
    engine.kill('SIGKILL')
    const end = performance.now() + 5000
    while (sleepers() > 0 && performance.now() < end) await new Promise(setImmediate)
    assert.is(sleepers(), 0)
  })
}

function sleepers(): number {
  return readdirSync('/proc').filter((name) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'latin1') === 'sleep\x004321\x00'
    } catch {
      return false
    }
  }).length
}

pipe.run()
