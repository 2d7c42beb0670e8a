import {chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const annotate = suite('as-written annotate')

const guide =
  '# Install\r\n\r\n```console\r\n$ crontab -e\r\n```\r\n\r\nType\r\n\r\n    apt-get install redis\r\n'

annotate('prints a sidecar, and writes none', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.md'), guide)
    const {exit, output, errors} = await ask(['annotate', 'a.md', '--on', 'local'], {folder})
    assert.is(exit, 0)
    assert.is(errors, '')
    assert.match(output, /\n {2}- text: crontab -e\n {4}manual: true\n/)
    assert.equal(await readdir(folder), ['a.md'])
  })
)

annotate('writes a sidecar with which nothing is undecided, once', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.md'), guide)
    const written = await ask(['annotate', 'a.md', '--on', 'local', '--write'], {folder})
    assert.is(written.exit, 0)
    assert.match(written.errors, 'a.md.as-written.yaml: written')
    const plan = await ask(['plan', 'a.md', '--on', 'local'], {folder})
    assert.is(plan.exit, 0)
    assert.is(plan.errors, '')
    assert.match(plan.output, '1 of 2 steps would run')
    const again = await ask(['annotate', 'a.md', '--on', 'local', '--write'], {folder})
    assert.match(again.errors, 'a.md: nothing is undecided')
    await writeFile(join(folder, 'a.md.as-written.yaml'), '# mine\n')
    const refused = await ask(['annotate', 'a.md', '--on', 'local', '--write'], {folder})
    assert.is(refused.exit, 2)
    assert.match(refused.errors, 'exists already')
    assert.is(await readFile(join(folder, 'a.md.as-written.yaml'), 'utf8'), '# mine\n')
    const forced = await ask(['annotate', 'a.md', '--on', 'local', '--write', '--force'], {folder})
    assert.is(forced.exit, 0)
    assert.match(await readFile(join(folder, 'a.md.as-written.yaml'), 'utf8'), /crontab -e/)
  })
)

annotate('writes where the configuration has sidecars', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'docs'))
    await mkdir(join(folder, 'beside/docs'), {recursive: true})
    await writeFile(join(folder, 'as-written.yaml'), 'on: local\nsidecars: beside\n')
    await writeFile(join(folder, 'docs/a.md'), guide)
    await ask(['annotate', 'docs/a.md', '--write'], {folder})
    assert.equal(await readdir(join(folder, 'beside/docs')), ['a.md.as-written.yaml'])
    const plan = await ask(['plan', 'docs'], {folder})
    assert.is(plan.errors, '')
  })
)

annotate('writes into a document and touches nothing else of it', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.md')
    await writeFile(path, `\uFEFF${guide}`)
    await chmod(path, 0o640)
    await symlink('a.md', join(folder, 'link.md'))
    const args = ['annotate', 'link.md', '--on', 'local', '--inline']
    const check = await ask([...args, '--check'], {folder})
    assert.is(check.exit, 0)
    assert.match(check.output, '\n+```console {manual}\n')
    assert.is(await readFile(path, 'utf8'), `\uFEFF${guide}`)
    const {exit, errors} = await ask(args, {folder})
    assert.is(exit, 0)
    assert.match(errors, '2 annotations written')
    const expected = guide
      .replace('```console\r\n', '```console {manual}\r\n')
      .replace('    apt-get', '<!-- as-written: run -->\r\n    apt-get')
    assert.is(await readFile(path, 'utf8'), `\uFEFF${expected}`)
    assert.is((await stat(path)).mode & 0o777, 0o640)
    assert.ok((await lstat(join(folder, 'link.md'))).isSymbolicLink())
    assert.equal((await readdir(folder)).toSorted(), ['a.md', 'link.md'])
    const again = await ask(args, {folder})
    assert.match(again.errors, 'nothing is undecided')
  })
)

annotate('tells what a document cannot say', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.md'), '```console\n$ vi x\n$ ls\n```\n')
    const {exit, output, errors} = await ask(
      ['annotate', 'a.md', '--on', 'local', '--inline', '--check'],
      {folder}
    )
    assert.is(exit, 0)
    assert.is(output, '')
    assert.match(errors, 'a.md:2: left out: other steps stand in the same block')
  })
)

annotate('proposes nothing for a document with errors', () =>
  inFolder(async (folder) => {
    await writeFile(
      join(folder, 'a.md'),
      '<!-- as-written: timeuot=5s -->\n```console\n$ vi x\n```\n'
    )
    const {exit, output, errors} = await ask(['annotate', 'a.md', '--on', 'local'], {folder})
    assert.is(exit, 2)
    assert.is(output, '')
    assert.match(errors, '[unknown-annotation]')
  })
)

annotate('refuses options that contradict each other', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.md'), guide)
    for (const options of [['--inline', '--write'], ['--check'], ['--force']]) {
      const {exit, errors} = await ask(['annotate', 'a.md', '--on', 'local', ...options], {folder})
      assert.is(exit, 2, options.join(' '))
      assert.not.match(errors, /\n {4}at /)
    }
  })
)

annotate('shows a locator that finds nothing where it stands', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'a.md'), guide)
    await writeFile(
      join(folder, 'a.md.as-written.yaml'),
      'steps:\n  - text: crontb -e\n    manual: true\n'
    )
    for (const command of ['plan', 'lint', 'verify']) {
      const {exit, errors, output} = await ask([command, 'a.md', '--on', 'local'], {folder})
      assert.is(exit, 2)
      const told = command === 'lint' ? output : errors
      assert.match(told, 'a.md.as-written.yaml:2:11: No step begins with this [unknown-locator]')
      assert.match(
        told,
        '2 |   - text: crontb -e\n  |           ^^^^^^^^^\nhint: did you mean `crontab -e` in line 4?'
      )
    }
  })
)

annotate.run()
