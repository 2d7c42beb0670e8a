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
  ['set -e; ! true', '', 1],
  ['echo $?', '1\n', 0],
  ['set -e; false && true', '', 1],
  ['set -x', '', 0],
  ['echo traced', /^\++ echo traced\ntraced\n$/, 0],
  ['set +x', /^\++ set \+x\n$/, 0],
  ['cat <<EOF | tr a-z A-Z\nlate\nEOF', 'LATE\n', 0],
  ['set +e', '', 0],
  ['(exit 4) <<EOF\nEOF', '', 4],
  ['TMOUT=1', '', 0],
  ['printf %s ünïcode | od -An -tx1', ' c3 bc 6e c3 af 63 6f 64 65\n', 0],
  ["export LC_ALL=C; printf %s 'a ü\\b'; unset LC_ALL", 'a ü\\b', 0],
  [`printf %s '${'ü'.repeat(50_000)}' | wc -c`, '100000\n', 0],
  ["printf '%s' '\r\u0001' | od -An -tx1", ' 0d 01\n', 0],
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

  pipe(`${name} says what is wrong with a command, and goes on`, async () => {
    await using terminal = await open()
    for (const [command, expected] of [
      ['echo "unfinished', /nterminated|unexpected EOF/],
      ['if true; then', /unexpected|expecting/],
      ['cat <<EOF\nunfinished', /unfinished/]
    ] as const) {
      const {output, exit, ending} = await terminal.run({command, patience: 10_000})
      assert.match(output, expected)
      assert.not.match(output, /__aw/)
      assert.is(exit === 0, command.startsWith('cat'), command)
      if (ending === 'finished')
        assert.is((await terminal.run({command: 'echo on'})).output, 'on\n')
      else return
    }
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

  pipe(`${name} ends where \`set -e\` says so`, async () => {
    await using terminal = await open()
    const result = await terminal.run({command: 'set -e; echo on; false; echo never'})
    assert.equal([result.ending, result.exit, result.output], ['shell-ended', 1, 'on\n'])
  })

  pipe(`${name} is lost, not a status, when its keeper is killed`, async () => {
    await using terminal = await open()
    const result = await terminal.run({command: 'echo seen; kill -9 $PPID; sleep 60'})
    assert.equal([result.ending, result.exit, result.output], ['lost', null, 'seen\n'])
  })

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
}

pipe.run()
