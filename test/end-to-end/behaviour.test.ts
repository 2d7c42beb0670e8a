import {spawn} from 'node:child_process'
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, asWritten, inFolder, start} from './command-line.ts'

const behaviour = suite('the command line')

function guide(...lines: readonly string[]): string {
  return `\`\`\`console\n${lines.join('\n')}\n\`\`\`\n`
}

const onLocal = ['--on', 'local']

behaviour('says `unknown` and exits with 3 when a terminal is lost', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide('$ kill -9 $PPID', '$ echo never'))
    const {exit, output} = await ask(['verify', 'guide.md', ...onLocal], {folder})
    assert.is(exit, 3)
    assert.match(output, /! guide\.md:2 .*\n {4}unknown: the terminal was lost/)
    assert.match(output, '1 of 2 steps performed, 1 unknown; not run: 1 blocked')
  })
)

behaviour('refuses a line of 100 MB at once, with its place', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), `# Title\n\n${'x'.repeat(100_000_000)}`)
    const {exit, errors} = await ask(['verify', 'guide.md', ...onLocal], {folder})
    assert.is(exit, 2)
    assert.match(errors, /^guide\.md:3:\d+: .*\[line-too-long\]/)
  })
)

behaviour('reads Markdown from standard input', () =>
  inFolder(async (folder) => {
    const {exit, output} = await ask(['run', '-', ...onLocal], {
      folder,
      input: guide('$ echo hello', 'hello')
    })
    assert.is(exit, 0)
    assert.match(output, '-: 1 of 1 step performed, 1 as written')
  })
)

behaviour('reads folders and patterns, and each document once', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'docs/deep'), {recursive: true})
    await mkdir(join(folder, 'docs/node_modules'))
    for (const name of ['docs/a.md', 'docs/deep/b.markdown', 'docs/node_modules/c.md']) {
      await writeFile(join(folder, name), guide('$ true'))
    }
    const {output} = await ask(['plan', 'docs', 'docs/**/*.md', 'docs/a.md', '--json'], {folder})
    const {documents} = JSON.parse(output) as {documents: {path: string}[]}
    assert.equal(documents.map(({path}) => path).toSorted(), ['docs/a.md', 'docs/deep/b.markdown'])
  })
)

behaviour('writes the JSON report beside the one for people, and leaves no other file', () =>
  inFolder(async (folder) => {
    await writeFile(
      join(folder, 'guide.md'),
      guide('$ echo hello', 'hello', '$ echo two', '2', '$ exit 4', '$ true')
    )
    const args = [
      'verify',
      'guide.md',
      ...onLocal,
      '--report',
      'terminal',
      '--report',
      'json=out.json'
    ]
    const {exit, output} = await ask(args, {folder})
    assert.is(exit, 1)
    assert.match(
      output,
      'guide.md: 3 of 4 steps performed, 1 as written, 1 differs, 1 failed; not run: 1 blocked'
    )
    const report = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))
    assert.is(report.format, 'as-written/run@1')
    assert.is(report.documents[0].verdict, 'failed')
    assert.equal(
      report.documents[0].steps.map((step: Record<string, unknown>) => [
        step['line'],
        step['command'],
        step['verdict'],
        step['exit'],
        step['expected'],
        step['actual'],
        step['reason']
      ]),
      [
        [2, 'echo hello', 'as-written', 0, ['hello'], ['hello'], null],
        [4, 'echo two', 'differs', 0, ['2'], ['two'], null],
        [6, 'exit 4', 'failed', 4, null, ['exit'], null],
        [7, 'true', 'not-run', null, null, [], 'blocked']
      ]
    )
    assert.equal(report.totals, {
      'as-written': 1,
      differs: 1,
      failed: 1,
      'timed-out': 0,
      asks: 0,
      undecided: 0,
      infrastructure: 0,
      unknown: 0,
      'not-run': 1,
      'known-fault': 0
    })
    assert.equal((await readdir(folder)).toSorted(), ['guide.md', 'out.json'])
  })
)

behaviour('finds out before anything is run that a report cannot be written', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide('$ touch "$OLDPWD/ran"'))
    const {exit, errors} = await ask(
      ['verify', 'guide.md', ...onLocal, '--report', 'json=no/out.json'],
      {folder}
    )
    assert.is(exit, 2)
    assert.match(errors, 'The report `no/out.json` cannot be written: ENOENT')
  })
)

behaviour('works in a copy and leaves the original alone, unless told to work in place', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'data.txt'), 'original\n')
    await writeFile(
      join(folder, 'guide.md'),
      guide('$ cat data.txt', 'original', '$ echo changed > data.txt')
    )
    assert.is((await ask(['verify', 'guide.md', ...onLocal], {folder})).exit, 0)
    assert.is(await readFile(join(folder, 'data.txt'), 'utf8'), 'original\n')
    const inPlace = await ask(['verify', 'guide.md', ...onLocal, '--in-place'], {folder})
    assert.is(inPlace.exit, 0)
    assert.match(inPlace.output, `in place in ${folder}`)
    assert.is(await readFile(join(folder, 'data.txt'), 'utf8'), 'changed\n')
  })
)

behaviour('takes the environment from `as-written.yaml`', () =>
  inFolder(async (folder) => {
    await writeFile(
      join(folder, 'as-written.yaml'),
      'on: local\nenvironments: {local: {targets: {laptop: local}}}\n'
    )
    await writeFile(
      join(folder, 'guide.md'),
      guide('you@laptop $ echo hello'.replace('you', process.env['USER'] ?? 'root'), 'hello')
    )
    assert.is((await ask(['verify', 'guide.md'], {folder})).exit, 0)
  })
)

behaviour('never types what another user would type', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide('ponytracker@localhost $ id'))
    const {exit, output, errors} = await ask(['verify', 'guide.md', ...onLocal], {folder})
    assert.is(exit, 2)
    assert.is(output, '')
    assert.match(
      errors,
      /1 step is typed by `ponytracker`, and `local` types as `.*` only \[foreign-role\]/
    )
  })
)

behaviour('forgives trailing blanks, unless it is strict', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide("$ printf 'hello  \\n'", 'hello'))
    assert.is((await ask(['verify', 'guide.md', ...onLocal], {folder})).exit, 0)
    assert.is((await ask(['verify', 'guide.md', ...onLocal, '--strict'], {folder})).exit, 1)
  })
)

behaviour('ends a step, reports and exits with 130 when it is interrupted', () =>
  inFolder(async (folder) => {
    await writeFile(
      join(folder, 'guide.md'),
      guide('$ echo first', 'first', '$ sleep 60', '$ echo never')
    )
    const started = start(
      ['verify', 'guide.md', ...onLocal, '--report', 'terminal', '--report', 'json=out.json'],
      {folder}
    )
    await started.printed('echo first')
    started.child.kill('SIGINT')
    const {exit, output} = await started.answer
    assert.is(exit, 130)
    assert.match(output, 'interrupted')
    const report = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))
    assert.is(report.documents[0].steps.at(-1).verdict, 'not-run')
  })
)

/** Start the command line with a reader that goes away after the first bytes. */
function withShyReader(folder: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [asWritten, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  child.stdout.once('data', () => child.stdout.destroy())
  return new Promise((resolve) => child.on('close', resolve))
}

behaviour('ends quietly when nobody reads a plan', () =>
  inFolder(async (folder) => {
    await writeFile(
      join(folder, 'guide.md'),
      guide(...Array.from({length: 20_000}, (_, index) => `$ echo ${index}`))
    )
    assert.is(await withShyReader(folder, ['plan', 'guide.md', ...onLocal]), 0)
  })
)

behaviour('goes on when the reader of a run goes away, with its own exit status', () =>
  inFolder(async (folder) => {
    const commands = Array.from({length: 50}, (_, index) => `$ echo ${index}`)
    await writeFile(join(folder, 'guide.md'), guide(...commands, '$ touch done', '$ false'))
    const args = ['verify', 'guide.md', ...onLocal, '--in-place']
    assert.is(await withShyReader(folder, args), 1)
    assert.ok((await readdir(folder)).includes('done'))
  })
)

behaviour('obeys FORCE_COLOR and NO_COLOR', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide('$ true'))
    const plain = await ask(['verify', 'guide.md', ...onLocal], {folder})
    const coloured = await ask(['verify', 'guide.md', ...onLocal], {
      folder,
      env: {FORCE_COLOR: '1'}
    })
    assert.is(plain.output.includes('\u001b['), false)
    assert.is(coloured.output.includes('\u001b['), true)
  })
)

behaviour('knows its version, and helps', async () => {
  const folder = process.cwd()
  const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string}
  assert.equal(await ask(['--version'], {folder}), {exit: 0, output: `${version}\n`, errors: ''})
  const help = await ask(['verify', '--help'], {folder})
  assert.is(help.exit, 0)
  assert.match(help.output, '--min-coverage <share>')
  const wrong = await ask(['verfiy', 'README.md'], {folder})
  assert.is(wrong.exit, 2)
  assert.match(wrong.errors, 'Unknown command `verfiy`\nhint: did you mean `verify`?')
})

behaviour.run()
