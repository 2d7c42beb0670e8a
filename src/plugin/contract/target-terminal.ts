import assert from 'node:assert/strict'
import type {Terminal, TerminalRequest, TerminalResult} from '../../seam/terminal.ts'

/** Something that every terminal of a target must do. */
export interface TerminalCase {
  readonly name: string
  readonly run: (open: () => Promise<Terminal>, hasTerminal: boolean) => Promise<void>
}

/** Milliseconds after which a command of the contract has hung. */
const patience = 30_000

function inOne(
  name: string,
  act: (
    run: (command: string, more?: Partial<TerminalRequest>) => Promise<TerminalResult>,
    hasTerminal: boolean
  ) => Promise<void>
): TerminalCase {
  return {
    name,
    async run(open, hasTerminal) {
      await using terminal = await open()
      await act((command, more) => terminal.run({command, patience, ...more}), hasTerminal)
    }
  }
}

/** What every terminal of a target must do, as data. */
export const terminalCases: readonly TerminalCase[] = [
  inOne('keeps what a command did for the next', async (run) => {
    await run('NAME=kept; greet() { echo "hello $NAME"; }; umask 027')
    assert.equal((await run('greet; umask')).output, 'hello kept\n0027\n')
  }),
  inOne('says the exit status, and what it was before', async (run) => {
    for (const status of [0, 3, 255]) {
      assert.equal((await run(`(exit ${status})`)).exit, status)
      assert.equal((await run('echo $?')).output, `${status}\n`)
    }
  }),
  inOne('says where the shell stands', async (run) => {
    assert.equal((await run('cd /usr')).directory, '/usr')
    assert.equal((await run('(cd /)')).directory, '/usr')
  }),
  inOne('shows standard output and standard error in their order', async (run) => {
    assert.equal((await run('echo a; echo b >&2; echo c')).output, 'a\nb\nc\n')
  }),
  inOne('shows an output without a line feed at its end as it is', async (run) => {
    assert.equal((await run('printf one')).output, 'one')
    assert.equal((await run("printf 'ñandú 日本語\\n'")).output, 'ñandú 日本語\n')
  }),
  inOne('shows an output of 2 MB to its last line', async (run) => {
    const {output, ending} = await run('seq 300000')
    assert.equal(ending, 'finished')
    assert.equal(output.length, 1_988_895)
    assert.ok(output.endsWith('299999\n300000\n'))
  }),
  inOne('performs a here-document, an unfinished quote, and a command behind them', async (run) => {
    assert.equal((await run('cat <<EOF\none\nEOF')).output, 'one\n')
    assert.notEqual((await run("echo 'never closed")).exit, 0)
    assert.equal((await run('echo alive')).output, 'alive\n')
  }),
  inOne('performs a command of 100 KB', async (run) => {
    assert.equal((await run(`printf %s ${'y'.repeat(100_000)} | wc -c`)).output.trim(), '100000')
  }),
  inOne('ends a command whose patience is over, and keeps what it printed', async (run) => {
    const result = await run('echo begun; sleep 600', {patience: 1000})
    assert.equal(result.ending, 'timed-out')
    assert.match(result.output, /^begun\n/)
    assert.equal((await run('echo alive')).output, 'alive\n')
  }),
  inOne('ends a command when it is told to', async (run) => {
    const stop = new AbortController()
    const result = await run('echo begun; sleep 600', {
      signal: stop.signal,
      onOutput: () => stop.abort()
    })
    assert.equal(result.ending, 'interrupted')
    assert.equal((await run('echo alive')).output, 'alive\n')
  }),
  inOne(
    'notices a command that asks, or has it find the end of its input',
    async (run, hasTerminal) => {
      const command = 'read -p "Your name: " NAME'
      const {ending, question} = await run(command, {endWhenAsking: true})
      assert.equal(ending, hasTerminal ? 'asks' : 'finished')
      assert.equal(question?.text.trim(), hasTerminal ? 'Your name:' : undefined)
      assert.equal((await run('echo alive')).output, 'alive\n')
    }
  ),
  inOne('lets a command that is silent be silent', async (run) => {
    assert.equal((await run('sleep 1; echo done', {endWhenAsking: true})).output, 'done\n')
  }),
  inOne('has pagers that never wait for a key', async (run) => {
    assert.equal((await run('echo "$PAGER $GIT_PAGER"')).output, 'cat cat\n')
  }),
  inOne('hands on no descriptor but 0, 1 and 2', async (run) => {
    const {output} = await run("bash -c 'ls /proc/$$/fd; :'")
    assert.equal(output.trim().split(/\s+/).join(' '), '0 1 2')
  }),
  inOne('keeps nothing in a history', async (run) => {
    assert.equal((await run('echo "${HISTFILE-none}"; history')).output, 'none\n')
  }),
  {
    name: 'ends with its shell, and another can be opened',
    async run(open) {
      await using terminal = await open()
      const result = await terminal.run({command: 'echo last; exit 3', patience})
      assert.deepEqual([result.ending, result.exit], ['shell-ended', 3])
      assert.match(result.output, /^last\n/)
      assert.equal(terminal.isOpen, false)
      await assert.rejects(terminal.run({command: 'true'}))
      await using next = await open()
      assert.equal((await next.run({command: 'echo next', patience})).output, 'next\n')
    }
  },
  {
    name: 'loses nothing of what a shell prints just before it ends',
    async run(open) {
      for (let round = 0; round < 10; round++) {
        await using terminal = await open()
        const command = "exec printf '%020000d' 7"
        const {output, ending} = await terminal.run({command, patience})
        assert.equal(ending, 'shell-ended')
        assert.equal(output, `${'0'.repeat(19_999)}7`)
      }
    }
  }
]
