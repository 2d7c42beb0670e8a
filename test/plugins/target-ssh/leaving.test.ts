import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {commandLines, open, openingOf, refusal, socketFolders, until, you} from './machine.ts'
import {startServer} from './server.ts'

const leaving = suite('target-ssh leaves a machine')
// Other tests have connections, too.
const temporary = process.env['TMPDIR']
const place = mkdtempSync(join(tmpdir(), 'aw-leave-'))
process.env['TMPDIR'] = place
const server = await startServer()
leaving.after(() => {
  server[Symbol.dispose]()
  rmSync(place, {recursive: true})
  if (temporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = temporary
})

leaving('reports a lost connection as lost, and makes no other in silence', async () => {
  await using machine = await open(server.address())
  await using terminal = await machine.openTerminal(openingOf(null))
  const running = terminal.run({command: 'echo begun; sleep 600', onOutput: () => server.cut()})
  const {ending, exit, output} = await running
  assert.equal([ending, exit], ['lost', null])
  assert.match(output, /^begun\n/)
  assert.is(terminal.isOpen, false)
  const {role} = openingOf(null)
  for (const again of [
    () => machine.openTerminal(openingOf(null)),
    () => machine.files.get(role, '/etc/hostname'),
    () => machine.files.put(role, '/tmp/aw-lost', {content: Buffer.from('x'), mode: null})
  ]) {
    assert.is((await refusal(again())).message, 'the connection to the machine was lost')
  }
  // Who wants it again has to say so.
  await using another = await open(server.address())
  await using _ = await another.openTerminal(openingOf(null))
})

leaving('puts no half of a file when the connection is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aw-half-'))
  try {
    await using machine = await open(server.address())
    const content = Buffer.alloc(300_000_000, 'y')
    const putting = machine.files.put({user: you, host: 'web'}, `${folder}/a`, {
      content,
      mode: null
    })
    const list = (): string => execFileSync('ls', ['-A', folder], {encoding: 'utf8'})
    await until(() => list() !== '', 'a file that is being written')
    server.cut()
    await refusal(putting)
    await until(() => list() === '', 'nothing to be left')
  } finally {
    rmSync(folder, {recursive: true})
  }
})

leaving('takes a shell that ends with 255 for what it is', async () => {
  await using machine = await open(server.address())
  await using terminal = await machine.openTerminal(openingOf(null))
  const {ending, exit} = await terminal.run({command: 'exit 255'})
  assert.equal([ending, exit], ['shell-ended', 255])
})

leaving('leaves no socket, process or folder behind, also with a command that runs', async () => {
  const machine = await open(server.address())
  const terminal = await machine.openTerminal(openingOf(null))
  const running = terminal.run({command: 'echo begun; exec -a aw-step sleep 600'})
  await until(() => commandLines('aw-step').length > 0, 'a step')
  const [folder = ''] = socketFolders(place)
  assert.ok(commandLines(`${folder}/socket`).length > 0)
  await machine[Symbol.asyncDispose]()
  assert.is((await running).ending, 'lost')
  await terminal[Symbol.asyncDispose]()
  assert.equal(socketFolders(place), [])
  await until(() => commandLines(folder).length === 0, 'no process of the connection')
  await until(() => commandLines('aw-step').length === 0, 'no process of the step')
})

leaving('leaves nothing behind when the engine is killed', async () => {
  const engine = spawn(
    process.execPath,
    [
      ...process.execArgv,
      '--input-type=module',
      '-e',
      `
      const {open, openingOf} = await import(${JSON.stringify(new URL('./machine.ts', import.meta.url))})
      const machine = await open(${JSON.stringify(server.address())})
      const terminal = await machine.openTerminal(openingOf(null))
      await terminal.run({
        command: 'sleep 601 & echo begun; bash -c "exec -a aw-killed sleep 600"',
        onOutput: () => console.log('begun')
      })`
    ],
    {stdio: ['ignore', 'pipe', 'inherit']}
  )
  await once(engine.stdout, 'data')
  await until(() => commandLines('aw-killed').length > 0, 'a step')
  const [folder = ''] = socketFolders(place)
  assert.ok(folder)
  engine.kill('SIGKILL')
  await once(engine, 'exit')
  await until(() => commandLines(folder).length === 0, 'no process of the connection')
  await until(() => socketFolders(place).length === 0, 'no folder')
  for (const left of ['aw-killed', 'sleep 601'])
    await until(() => commandLines(left).length === 0, `no ${left}`)
})

leaving.run()
