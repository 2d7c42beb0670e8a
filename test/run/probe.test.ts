import {execFile} from 'node:child_process'
import process from 'node:process'
import type {Terminal, TerminalResult} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {testOf} from '../../src/run/conditions.ts'
import {probe, probeText} from '../../src/run/probe.ts'
import {quote} from '../../src/run/quote.ts'
import {surroundingsOf} from '../../src/run/surroundings.ts'

const probes = suite('probes')

interface Shell {
  readonly file: string
  readonly args: readonly string[]
  readonly dialect: string
}

const shells: readonly Shell[] = [
  {file: 'bash', args: ['-c'], dialect: 'bash'},
  {file: 'dash', args: ['-c'], dialect: 'dash'},
  {file: 'zsh', args: ['-fc'], dialect: 'zsh'},
  {file: 'busybox', args: ['ash', '-c'], dialect: 'ash'},
  {file: 'fish', args: ['--no-config', '-c'], dialect: 'fish'}
]

/** A shell without a terminal, whose last command has ended with 5; `after` hears the `$?` behind what it is asked. */
function shellOf({file, args, dialect}: Shell, after: string[] = []): Terminal {
  const status = dialect === 'fish' ? '$status' : '$?'
  return {
    isOpen: true,
    shells: [{user: 'root', host: 'here', dialect, isRemote: false}],
    run({command}) {
      const text = `sh -c 'exit 5'\n${command}\necho status ${status}\n`
      return new Promise<TerminalResult>((resolve, reject) => {
        // A session of its own has no terminal, so that nothing is said to ours.
        const child = execFile(
          'setsid',
          ['-w', file, ...args, text],
          {env, maxBuffer: 8 << 20},
          (error, output, errors) => {
            if (errors.includes('failed to execute'))
              reject(new Error(`\`${file}\` is not installed`))
            if (error !== null && typeof error.code !== 'number') reject(error)
            const said = /^status (\d+)$/m.exec(output)?.[1]
            if (said !== undefined) after.push(said)
            resolve({...finished, output})
          }
        )
        child.stdin?.end()
      })
    },
    async [Symbol.asyncDispose]() {}
  }
}

const env = {PATH: process.env['PATH'], HOME: '/', ODD: "it's\n\\ $odd", TERM: 'xterm'}

const finished: TerminalResult = {
  ending: 'finished',
  exit: 0,
  output: '',
  isTruncated: false,
  directory: '/',
  durationMs: 1,
  question: null,
  spool: null
}

for (const shell of shells) {
  probes(`are answered by ${shell.file} and leave its \`$?\``, async () => {
    const after: string[] = []
    const terminal = shellOf(shell, after)
    assert.equal(await probe(terminal, 'true', {}), {status: 0, said: null})
    assert.equal(await probe(terminal, '(exit 7)', {}), {status: 7, said: null})
    assert.equal(await probe(terminal, 'echo "it\'s" >&2; exit 3', {}), {status: 3, said: null})
    assert.equal(after, ['5', '5', '5'])
  })

  probes(`hear from ${shell.file} where it stands and what it exports`, async () => {
    const surroundings = await surroundingsOf(shellOf(shell), {})
    assert.is(surroundings?.directory, process.cwd())
    assert.is(surroundings?.environment.get('ODD'), env.ODD)
    assert.is(surroundings?.environment.has('SHLVL'), false)
  })

  probes(`are not answered by ${shell.file} where the question is no shell`, async () => {
    const answered = await probe(shellOf(shell), 'echo "', {})
    assert.is(answered, undefined)
  })

  probes(`keep a word whole in ${shell.file}`, async () => {
    const dialect = shell.dialect === 'fish' ? 'fish' : 'posix'
    const word = String.raw`it's \ "odd" $HOME * \' ` + '\n!'
    const {output} = await shellOf(shell).run({command: `printf %s ${quote(word, dialect)}; echo`})
    assert.ok(output.startsWith(word), output)
  })
}

probes('hear text of any size', async () => {
  const text = await probeText(shellOf(shells[0] as Shell), 'yes | head -c 1000000', {})
  assert.is(text, 'y\n'.repeat(500_000))
})

probes(
  'find nothing behind a port that nobody listens at, and something where somebody does',
  async () => {
    const {createServer} = await import('node:http')
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/up' ? 200 : 500
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const {port} = server.address() as {port: number}
    const terminal = shellOf(shells[0] as Shell)
    const ask = async (test: string): Promise<boolean> =>
      (await probe(terminal, test, {}))?.status === 0
    const url = `http://127.0.0.1:${port}`
    assert.is(await ask(testOf({kind: 'port', host: 'localhost', port})), true)
    assert.is(await ask(testOf({kind: 'http', url: `${url}/up`})), true)
    assert.is(await ask(testOf({kind: 'http', url: `${url}/down`})), false)
    await new Promise((resolve) => server.close(resolve))
    assert.is(await ask(testOf({kind: 'port', host: 'localhost', port})), false)
    assert.is(await ask(testOf({kind: 'http', url: `${url}/up`})), false)
  }
)

probes('look for a file with a name of any kind', async () => {
  const terminal = shellOf(shells[0] as Shell)
  const ask = async (path: string): Promise<boolean> =>
    (await probe(terminal, testOf({kind: 'file', path}), {}))?.status === 0
  assert.is(await ask('/etc/passwd'), true)
  assert.is(await ask("/etc/it's not\nthere"), false)
  assert.is(await ask('~/etc/passwd'), true)
  assert.is(await ask('$HOME'), false)
})

probes.run()
