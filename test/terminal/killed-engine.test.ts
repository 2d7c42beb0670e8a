import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync, readFileSync, readlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {environment, home, plain} from './private-bash.ts'

const source = join(import.meta.dirname, '../../src/terminal')

/** How an engine gets its terminal. */
const kinds: Readonly<Record<string, {from: string; open: string; args: readonly string[]}>> = {
  PTY: {from: 'open.ts', open: 'openTerminal', args: plain},
  pipe: {from: 'pipe/open.ts', open: 'openPipeTerminal', args: ['--norc', '--noprofile']}
}

/** What starts processes that would like to stay; each prints `job` and its number. */
const commands: readonly string[] = [
  'sleep 300 & echo job $!',
  'nohup sleep 300 >/dev/null 2>&1 & echo job $!; disown',
  'set -m; sleep 300 & echo job $!; set +m',
  `bash -c 'trap "" HUP TERM INT QUIT; sleep 300; sleep 300' & echo job $!`,
  '(sleep 300 >/dev/null & echo job $!)',
  "sh -c 'echo job $$; exec sleep 300'"
]

const killed = suite('killed engine')

for (const [kind, way] of Object.entries(kinds)) {
  killed(`${kind}: leaves no process of its terminals`, async () => {
    const {engine, jobs} = await startEngine(kind, way, commands)
    const others = idsOf(engine)
    assert.is(jobs.length, commands.length)
    for (const id of [...jobs, ...others]) assert.ok(isAlive(id), `${id} should live`)
    engine.kill('SIGKILL')
    await areGone([...jobs, ...others])
  })

  killed(`${kind}: leaves no process when its group is killed with it`, async () => {
    const {engine, jobs} = await startEngine(kind, way, commands)
    process.kill(-(engine.pid as number), 'SIGKILL')
    await areGone(jobs)
  })

  killed(`${kind}: lets programs tidy up first`, async () => {
    const job = `bash -c 'trap ": >${kind}; exit" TERM HUP; echo job $$; while :; do read -t 0.01 <> <(:); done'`
    const {engine, jobs} = await startEngine(kind, way, [job])
    engine.kill('SIGKILL')
    await areGone(jobs)
    assert.ok(readdirSync(home).includes(kind))
  })
}

killed('kills nobody else: a terminal that is over, and one of another engine', async () => {
  const {PTY} = kinds
  const [one, other] = await Promise.all([
    startEngine('one', PTY as (typeof kinds)[string], ['sleep 300 & echo job $!']),
    startEngine('other', PTY as (typeof kinds)[string], ['sleep 300 & echo job $!'])
  ])
  one.engine.kill('SIGKILL')
  await areGone(one.jobs)
  for (const id of other.jobs) assert.ok(isAlive(id))
  other.engine.kill('SIGKILL')
  await areGone(other.jobs)
})

killed('its guard holds no terminal, no folder and no secret', async () => {
  const {engine} = await startEngine('guard', kinds['PTY'] as (typeof kinds)[string], [
    'echo job 1'
  ])
  const guard = guardOf(engine)
  await becomes(() => readdirSync(`/proc/${guard}/fd`).length === 3)
  assert.is(readlinkSync(`/proc/${guard}/cwd`), '/')
  const names = readFileSync(`/proc/${guard}/environ`, 'utf8').split('\0').map(nameOf)
  // Node hands this one to every child while coverage is measured.
  const own = names.filter((name) => name && name !== 'NODE_V8_COVERAGE')
  assert.equal(own, ['PATH'])
  engine.kill('SIGKILL')
  await areGone([guard])
})

killed('a guard that was killed is replaced by the next terminal, and knows all', async () => {
  const way = kinds['PTY'] as (typeof kinds)[string]
  const {engine, jobs} = await startEngine('replaced', way, ['sleep 300 & echo job $!'], true)
  const guard = guardOf(engine)
  process.kill(guard, 'SIGKILL')
  await becomes(() => !isAlive(guard))
  engine.stdin?.write('next\n')
  await once(engine.stdout as NodeJS.ReadableStream, 'data')
  engine.kill('SIGKILL')
  await areGone(jobs)
})

/** Start a process that runs commands in a terminal, and wait for what each has started. */
async function startEngine(
  name: string,
  {from, open, args}: (typeof kinds)[string],
  each: readonly string[],
  isAgain = false
): Promise<{engine: ChildProcess; jobs: readonly number[]}> {
  const opening = JSON.stringify({file: 'bash', args, env: environment, directory: home})
  // Not `.ts`: there is no package.json beside it that would make it a module.
  const path = join(home, `engine-${name}.mts`)
  writeFileSync(
    path,
    `import {once} from 'node:events'
    import {${open}} from ${JSON.stringify(join(source, from))}
    const terminal = await ${open}(${opening})
    const onOutput = (bytes) => process.stdout.write(bytes)
    const again = once(process.stdin, 'data')
    for (const command of ${JSON.stringify(each)}) void await Promise.race([terminal.run({command, onOutput}), again])
    ${isAgain ? `await again; await ${open}(${opening}); process.stdout.write('again')` : ''}
    await new Promise(() => {})`
  )
  const engine = spawn(process.execPath, ['--import', 'tsx', path], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true
  })
  let said = ''
  while (jobsIn(said).length < each.length) {
    const [bytes] = (await once(engine.stdout, 'data')) as [Buffer]
    said += bytes.toString('utf8')
  }
  return {engine, jobs: jobsIn(said)}
}

function jobsIn(said: string): readonly number[] {
  return Array.from(said.matchAll(/job (\d+)\s/g), ([, id]) => Number(id))
}

function nameOf(variable: string): string {
  return variable.split('=')[0] as string
}

/** Every process that an engine has started, and what those have. */
function idsOf(engine: ChildProcess): readonly number[] {
  const found = [engine.pid as number]
  for (const id of found) found.push(...childrenOf(id))
  return found.slice(1)
}

function guardOf(engine: ChildProcess): number {
  const isGuard = (id: number): boolean =>
    readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('sessions=()')
  return childrenOf(engine.pid as number).find(isGuard) as number
}

function childrenOf(id: number): readonly number[] {
  return readdirSync(`/proc/${id}/task`)
    .flatMap((thread) => readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
}

async function areGone(ids: readonly number[]): Promise<void> {
  await becomes(() => !ids.some(isAlive))
  assert.equal(ids.filter(isAlive), [])
}

async function becomes(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 10_000
  while (!isTrue() && performance.now() < end) await new Promise((go) => setTimeout(go, 10))
}

function isAlive(id: number): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${id}/stat`, 'latin1'))
  } catch {
    return false
  }
}

killed.run()
