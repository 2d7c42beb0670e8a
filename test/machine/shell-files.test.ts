import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {InfrastructureError, shellFiles} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'

const files = suite<{folder: string}>('files through a shell')
const role = {user: null, host: null}

files.before.each(async (context) => {
  context.folder = await mkdtemp(join(tmpdir(), 'aw-files-'))
})
files.after.each(({folder}) => rm(folder, {recursive: true, force: true}))

const shells: readonly (readonly [file: string, ...args: string[]])[] = [
  ['/bin/dash'],
  ['/bin/bash'],
  ['/bin/bash', '--posix'],
  ['/bin/busybox', 'sh']
]

for (const [file, ...before] of shells) {
  const through = shellFiles((_role, args) => ({file, args: [...before, ...args]}))

  files(
    `are whole, and say what is wrong, through ${[file, ...before].join(' ')}`,
    async ({folder}) => {
      const path = `${folder}/it's "a" \\n $HOME \`id\` name\n`
      const content = Buffer.from(Array.from({length: 256}, (_, byte) => byte))
      assert.is(await through.put(role, path, {content, mode: 0o640}), undefined)
      assert.is(statSync(path).mode & 0o7777, 0o640)
      assert.equal(await through.get(role, path), {kind: 'file', content, mode: 0o640})
      assert.is(await through.put(role, path, {content: Buffer.alloc(0), mode: null}), undefined)
      assert.is(readFileSync(path).length, 0)
      assert.is(statSync(path).mode & 0o7777, 0o640)
      assert.equal(await through.get(role, `${folder}/none`), {kind: 'none'})
      assert.equal(await through.get(role, folder), {kind: 'refused', because: 'it is a folder'})
      const there = `${folder}/not/there`
      assert.is(
        await through.put(role, there, {content, mode: null}),
        `there is no folder ${folder}/not/`
      )
      assert.is(readdirSync(folder).length, 1)
    }
  )
}

files('take no path that a program cannot be given', async () => {
  const through = shellFiles((_role, args) => ({file: 'sh', args}))
  assert.equal(await through.get(role, '/tmp/a\0b'), {
    kind: 'refused',
    because: 'no path holds a NUL'
  })
})

files('hand the shell nothing that single quotes do not bring through any other', async () => {
  const seen: string[] = []
  const through = shellFiles((_role, args) => {
    seen.push(...args)
    return {file: 'sh', args}
  })
  await through.get(role, "/it's\n\\\\!")
  await through.put(role, "/not/it's\n\\\\!", {content: Buffer.from("'"), mode: null})
  for (const word of seen) assert.not.match(word, /'|\n|!|\\\\/)
})

files('leave a file as it was when not all of the new one arrives', async ({folder}) => {
  const path = join(folder, 'crontab')
  writeFileSync(path, 'old\n')
  // As a connection does that is lost: the input ends too soon, and nobody listens any more.
  const cut = shellFiles((_role, args) => ({
    file: 'sh',
    args: ['-c', 'head -c 3 | sh "$@"', 'cut', ...args]
  }))
  try {
    await cut.put(role, path, {content: Buffer.from('new and longer\n'), mode: null})
    assert.unreachable('expected the loss to be told')
  } catch (error) {
    assert.instance(error, InfrastructureError)
  }
  assert.is(readFileSync(path, 'utf8'), 'old\n')
  assert.equal(readdirSync(folder), ['crontab'])
})

files('give no half of a file for a whole one', async ({folder}) => {
  const path = join(folder, 'log')
  writeFileSync(path, 'a line\n'.repeat(1000))
  const cut = shellFiles((_role, args) => ({
    file: 'sh',
    args: ['-c', 'sh "$@" | head -c 200; exit 255', 'cut', ...args]
  }))
  await cut.get(role, path).then(
    () => assert.unreachable('expected the loss to be told'),
    (error: unknown) => assert.instance(error, InfrastructureError)
  )
})

const failures: readonly (readonly [file: string, args: readonly string[], said: RegExp])[] = [
  ['/no/such/program', [], /`\/no\/such\/program` cannot be started: ENOENT/],
  [
    'sh',
    ['-c', 'echo "sudo: a password is required" >&2; exit 1'],
    /sudo: a password is required$/
  ],
  ['true', [], /ended with exit status 0 before it had answered/],
  ['sh', ['-c', 'printf "\\nas-written:000000000000:written\\n"'], /before it had answered/]
]

for (const [file, args, said] of failures) {
  files(
    `cannot be reached through \`${[file, ...args].join(' ')}\`, and say so`,
    async ({folder}) => {
      const through = shellFiles(() => ({file, args}))
      await through.put(role, `${folder}/x`, {content: Buffer.from('x'), mode: null}).then(
        () => assert.unreachable('expected a failure'),
        (error: unknown) => {
          assert.instance(error, InfrastructureError)
          assert.match((error as Error).message, said)
        }
      )
      assert.not(existsSync(`${folder}/x`))
    }
  )
}

files.run()
