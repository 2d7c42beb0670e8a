import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {dialectOf, greeting, shellFamilies} from '../../../src/terminal/shell/dialects.ts'

const dialects = suite('dialects')
const nonce = '0123456789abL12'

/** How each shell is started to read commands from its standard input, as from a terminal. */
const shells: readonly (readonly [name: string, file: string, args: readonly string[]])[] = [
  ['bash', 'bash', ['--norc', '--noprofile']],
  ['dash', 'dash', []],
  ['busybox ash', 'busybox', ['ash']],
  ['zsh', 'zsh', ['-f']],
  ['fish', 'fish', ['--no-config']]
]

for (const family of shellFamilies) {
  dialects(
    `${family} is introduced in one printable line that every line editor keeps whole`,
    () => {
      const line = dialectOf(family).introduce(nonce)
      assert.match(line, /^ [ -~]+$/)
      assert.ok(line.length < (family === 'sh' ? 1000 : 4000), `${line.length}`)
    }
  )

  dialects(`${family} is typed to in lines that every line editor keeps whole`, () => {
    for (const command of ['x'.repeat(5000), 'é'.repeat(5000), "'\\\n".repeat(3000)]) {
      for (const line of dialectOf(family).encode({nonce, sequence: 7, command})) {
        assert.match(line, /^ [ -~]*\n$/)
        assert.ok(line.length < (family === 'sh' ? 1000 : 4000), `${line.length}`)
      }
    }
  })

  for (const [name, file, args] of shells) {
    dialects(`what is typed to ${family} is performed by no ${name} that is another shell`, () => {
      const directory = mkdtempSync(join(tmpdir(), 'as-written-stranger-'))
      try {
        const typing = {nonce, sequence: 7, command: '>performed; touch performed'}
        const dialect = dialectOf(family)
        const path = join(directory, 'payload')
        for (const lines of [
          dialect.encode(typing),
          dialect.encode({...typing, command: `${typing.command}\n#${'x'.repeat(5000)}`}),
          [dialect.encodeFile(typing, path).line]
        ]) {
          const input = `${lines.join('')}\n`
          feed(file, args, input, directory)
          const listing = spawnSync('ls', ['-A', directory], {encoding: 'utf8'}).stdout
          assert.not.match(listing, /performed/)
        }
      } finally {
        rmSync(directory, {recursive: true, force: true})
      }
    })
  }
}

for (const [name, file, args] of shells) {
  dialects(`${name} performs what it is fed`, () => {
    assert.is(feed(file, args, 'echo performed\n', tmpdir()), 'performed\n')
  })

  dialects(`${name} answers a greeting`, () => {
    const family = name.endsWith('sh') && ['dash', 'busybox ash'].includes(name) ? 'sh' : name
    const stdout = feed(file, args, `${greeting(nonce)}\n`, tmpdir())
    const version = /7733;0123456789abL12;K;([^;]*);([^;]*);([^\u0007]*)\u0007/.exec(stdout)
    assert.ok(version, JSON.stringify(stdout))
    const index = version.slice(1).findIndex((field) => field !== '')
    assert.is(shellFamilies[index] ?? 'sh', family)
  })
}

/** Let a shell read commands; resolves to what it prints. fish reads from pipes, not from the sockets that Node gives. */
function feed(file: string, args: readonly string[], input: string, cwd: string): string {
  const feeding = ['-c', 'cat | "$0" "$@"', file, ...args]
  return spawnSync('sh', feeding, {cwd, input, encoding: 'latin1', timeout: 10_000}).stdout
}

dialects.run()
