import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {chmod, copyFile, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {type Callback, suite} from 'uvu'
import * as assert from 'uvu/assert'

const script = 'script/isolated'
// Without the mark of the copy that these tests run on, the script makes one more.
const environment = {...process.env, AS_WRITTEN_ISOLATED: undefined}

function isolated(...command: readonly string[]) {
  return spawnSync(script, command, {encoding: 'utf8', env: environment})
}

function asNobody(...command: readonly string[]) {
  const user = ['--reuid=65534', '--regid=65534', '--clear-groups']
  return spawnSync('setpriv', [...user, ...command], {
    cwd: '/',
    encoding: 'utf8',
    env: environment
  })
}

/** Talks to itself over the loopback interface, then names all interfaces. */
const talk = `
  const server = require('node:net').createServer().listen(0, '127.0.0.1', () => {
    require('node:net').connect(server.address().port, '127.0.0.1', () => {
      console.log(Object.keys(require('node:os').networkInterfaces()).join())
      process.exit()
    })
  })`

/** Wait until something holds; whatever starts a test ends it when it never does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** Whether a process whose command line matches is alive. */
async function isAlive(command: RegExp): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const commands = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
  )
  return commands.some((each) => command.test(each))
}

const isolation = suite<{folder: string}>('isolation')
// Where the root is an overlay already, as in most containers, the kernel allows no copy of a copy.
const canNest = process.platform === 'linux' && isolated('true').status === 0
const onCopy = onlyIf(canNest)
const onOrdinaryCopy = onlyIf(
  canNest && asNobody('unshare', '--user', '--map-root-user', 'true').status === 0
)

function onlyIf(isPossible: boolean): (name: string, test: Callback<{folder: string}>) => void {
  return (name, test) => (isPossible ? isolation(name, test) : isolation.skip(name, test))
}

isolation.before.each(async (context) => {
  context.folder = await mkdtemp(join(tmpdir(), 'aw-isolation-'))
})
isolation.after.each(async ({folder}) => {
  await rm(folder, {recursive: true, force: true})
})

onCopy('is a machine of its own that leaves nothing behind', async ({folder}) => {
  const {stdout, status} = isolated(
    'bash',
    '-c',
    `pwd
    echo written >${folder}/file && cat ${folder}/file
    getent hosts $(hostname) | tr -s ' '
    ls /dev/pts
    ${process.execPath} -e "${talk}"
    setsid bash -c 'exec -a ${folder} sleep 600' &
    exit 7`
  )
  assert.equal(stdout.split('\n'), [
    process.cwd(),
    'written',
    '127.0.0.1 localhost as-written-test',
    'ptmx',
    'lo',
    ''
  ])
  assert.is(status, 7)
  assert.not(existsSync(join(folder, 'file')))
  assert.not(await isAlive(new RegExp(folder)))
})

onCopy('lets what is written into a kept directory survive', async ({folder}) => {
  const {status} = isolated('--keep', folder, 'bash', '-c', `echo written >${folder}/file`)
  assert.is(status, 0)
  assert.is(await readFile(join(folder, 'file'), 'utf8'), 'written\n')
})

onOrdinaryCopy('is there for an ordinary user, too', async ({folder}) => {
  await chmod(folder, 0o755)
  await copyFile(script, join(folder, 'isolated'))
  const {stdout} = asNobody(join(folder, 'isolated'), 'bash', '-c', 'id -u; >/etc/hostname; pwd')
  assert.is(stdout, '0\n/\n')
})

for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  onCopy(`leaves no process behind when its parent gets ${signal}`, async ({folder}) => {
    const inside = `exec -a inside-${folder} sleep 600`
    const parent = spawn(script, ['bash', '-c', inside], {env: environment, stdio: 'ignore'})
    await until(() => isAlive(new RegExp(`^inside-${folder}`)))
    parent.kill(signal)
    const [, ending] = await once(parent, 'exit')
    assert.is(ending, signal)
    await until(async () => !(await isAlive(new RegExp(folder))))
  })
}

onCopy('ends with the process that started it', async ({folder}) => {
  const starter = `"${script}" bash -c 'exec -a inside-${folder} sleep 600'; true`
  const parent = spawn('bash', ['-c', starter], {env: environment, stdio: 'ignore'})
  await until(() => isAlive(new RegExp(`^inside-${folder}`)))
  parent.kill('SIGKILL')
  await until(async () => !(await isAlive(new RegExp(folder))))
})

isolation('makes no copy of a copy', () => {
  const here = spawnSync('readlink', ['/proc/self/ns/mnt'], {encoding: 'utf8'}).stdout.trim()
  const {stdout} = spawnSync(script, ['readlink', '/proc/self/ns/mnt'], {
    encoding: 'utf8',
    env: {...process.env, AS_WRITTEN_ISOLATED: here}
  })
  assert.is(stdout.trim(), here)
})

isolation('says what is missing, what to do, and how to do without', ({folder}) => {
  const {status, stderr} = spawnSync('/bin/bash', [script, 'true'], {
    encoding: 'utf8',
    env: {PATH: folder}
  })
  assert.is(status, 125)
  assert.match(stderr, /the command `unshare` is missing/)
  assert.match(stderr, /hint: install util-linux.*--bare/)
})

isolation.run()
