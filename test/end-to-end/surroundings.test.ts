import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {chmod, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, asWritten, inFolder} from './command-line.ts'

const surroundings = suite('what the machine refuses')

function guide(...lines: readonly string[]): string {
  return `\`\`\`console\n${lines.join('\n')}\n\`\`\`\n`
}

const verify = ['verify', 'guide.md', '--on', 'local']

/** A folder that everybody may work in, with a guide. */
function withGuide(lines: readonly string[], act: (folder: string) => Promise<void>) {
  return inFolder(async (folder) => {
    await chmod(folder, 0o777)
    await writeFile(join(folder, 'guide.md'), guide(...lines))
    await act(folder)
  })
}

surroundings('is left out of the copy when it is a folder', () =>
  withGuide(['$ ls', 'guide.md'], async (folder) => {
    await mkdir(join(folder, 'private'), {mode: 0})
    const {exit, output, errors} = await ask(verify, {folder, isOrdinary: true})
    assert.is(errors, '')
    assert.is(exit, 0)
    assert.match(output, `in a copy of ${folder}, without private that may not be read`)
  })
)

surroundings('is left out of the copy when it is a tracked file', () =>
  withGuide(['$ ls', 'guide.md'], async (folder) => {
    await writeFile(join(folder, 'secret.key'), 'x', {mode: 0})
    execFileSync('git', ['-C', folder, 'init', '-q'], {stdio: 'pipe'})
    const {exit, output, errors} = await ask(verify, {folder, isOrdinary: true})
    assert.is(errors, '')
    assert.is(exit, 0)
    assert.match(output, `in a copy of ${folder}, without secret.key that may not be read`)
  })
)

surroundings('is told when the folder of a run cannot be removed, and changes no exit status', () =>
  withGuide(['$ chmod 0555 "$TMPDIR"'], async (folder) => {
    const temporary = join(folder, 'temporary')
    await mkdir(temporary)
    await chmod(temporary, 0o777)
    if (process.getuid?.() === 0) execFileSync('chown', ['65534', temporary])
    const {exit, errors} = await ask(verify, {
      folder,
      isOrdinary: true,
      env: {TMPDIR: temporary}
    })
    await chmod(temporary, 0o777)
    const [left] = await readdir(temporary)
    const path = join(temporary, String(left))
    assert.is(errors, `The folder ${path} stays: \`${path}\` cannot be removed\n`)
    assert.is(exit, 0)
  })
)

surroundings('is told when there is no folder for temporary files', () =>
  withGuide(['$ true'], async (folder) => {
    const {exit, output, errors} = await ask(verify, {folder, env: {TMPDIR: join(folder, 'no')}})
    assert.is(exit, 3)
    assert.match(output, `no working folder can be made in ${join(folder, 'no')}: ENOENT`)
    assert.not.match(errors, '    at ')
  })
)

surroundings('is told in the words of git', () =>
  withGuide(['$ true'], async (folder) => {
    await writeFile(join(folder, '.git'), 'gitdir: /nowhere/at/all\n')
    const {exit, output} = await ask(verify, {folder})
    assert.is(exit, 3)
    assert.match(output, `git cannot list the files of ${folder}: fatal: not a git repository`)
  })
)

surroundings('is told when git is not installed', () =>
  withGuide(['$ true'], async (folder) => {
    await mkdir(join(folder, '.git'))
    const {exit, output} = await ask(verify, {folder, env: {PATH: join(folder, 'no-programs')}})
    assert.is(exit, 3)
    assert.match(output, 'git is not installed')
  })
)

surroundings('is not the checkout of somebody else', () =>
  withGuide(['$ ls', 'guide.md'], async (folder) => {
    execFileSync('git', ['-C', folder, 'init', '-q'], {stdio: 'pipe'})
    const {exit} = await ask(verify, {folder, isOrdinary: true, env: {HOME: folder}})
    assert.is(exit, 0)
  })
)

const unreadableConfigs: readonly (readonly [string, (path: string) => unknown, string])[] = [
  ['a folder', (path) => mkdir(path), 'is a folder, not a file'],
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is a pipe, not a file'],
  ['forbidden', (path) => writeFile(path, 'on: local\n', {mode: 0}), 'cannot be read: EACCES']
]

for (const [what, make, message] of unreadableConfigs) {
  surroundings(`is a problem of as-written.yaml when that is ${what}`, () =>
    withGuide(['$ true'], async (folder) => {
      const path = join(folder, 'as-written.yaml')
      await make(path)
      const {exit, errors} = await ask(verify, {folder, isOrdinary: true})
      assert.match(errors, `\`${path}\` ${message} [malformed-config]`)
      assert.is(exit, 2)
    })
  )
}

surroundings('is told when the working directory is gone', () =>
  withGuide(['$ true'], async (folder) => {
    const script = `mkdir gone && cd gone && rmdir ../gone && exec "$@"`
    const {exit, errors} = await finish(folder, script, [])
    assert.is(errors, 'The working directory no longer exists\nhint: `cd` to one that does\n')
    assert.is(exit, 2)
  })
)

surroundings('is told when a report cannot be written, and no run is green then', () =>
  withGuide(['$ echo hello', 'hello'], async (folder) => {
    const args = [...verify, '--report', 'json=/dev/full', '--report', 'terminal']
    const green = await ask(args, {folder})
    assert.is(green.errors, 'The report `/dev/full` cannot be written: ENOSPC\n')
    assert.is(green.exit, 3)
    await writeFile(join(folder, 'guide.md'), guide('$ false'))
    assert.is((await ask(args, {folder})).exit, 1)
  })
)

surroundings('is told when standard output cannot be written, and the run goes on', () =>
  withGuide(['$ touch done', '$ false'], async (folder) => {
    const {exit, errors} = await finish(folder, 'exec "$@" >/dev/full', ['--in-place'])
    assert.is(errors, 'Standard output cannot be written: ENOSPC\n')
    assert.is(exit, 1)
    assert.is(await readFile(join(folder, 'done'), 'utf8'), '')
  })
)

// Namespaces exist on Linux only, and not every Linux lets everybody make them.
if (spawnSync('unshare', ['-rm', 'true']).status === 0) {
  surroundings('is not removed when it is only mounted in the folder of a run', () =>
    withGuide([], async (folder) => {
      await mkdir(join(folder, 'precious'))
      await writeFile(join(folder, 'precious/data'), 'kept\n')
      const command = `mkdir "$HOME/my data" && mount --bind '${folder}/precious' "$HOME/my data"`
      await writeFile(join(folder, 'guide.md'), guide(`$ ${command}`))
      const {exit, errors} = await finish(folder, 'TMPDIR="$PWD" exec unshare -rm "$@"', [])
      assert.match(errors, /^The folder \S+ stays: `\S+\/home\/my data` is mounted in it\n$/)
      assert.is(exit, 0)
      assert.is(await readFile(join(folder, 'precious/data'), 'utf8'), 'kept\n')
    })
  )
}

/** Start the command line through a shell, which prepares what it meets. */
function finish(
  folder: string,
  script: string,
  args: readonly string[]
): Promise<{exit: number | null; errors: string}> {
  const command = [process.execPath, asWritten, ...verify, ...args]
  const child = spawn('sh', ['-c', script, 'sh', ...command], {cwd: folder})
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve) => child.on('close', (exit) => resolve({exit, errors})))
}

surroundings.run()
