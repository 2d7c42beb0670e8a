import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const linting = suite('lint')

/** A megabyte in all: enough for the command line to start workers. */
async function writeDocuments(folder: string): Promise<void> {
  await mkdir(join(folder, 'docs'))
  for (let index = 0; index < 20; index++) {
    const prose = 'Nothing to type here, only *words* and `code`.\n\n'.repeat(1000)
    const slip =
      index % 5 === 0 ? `\`\`\`console {timeout=9s retri=${index}}\n$ make\n\`\`\`\n` : ''
    await writeFile(
      join(folder, 'docs', `${String(index).padStart(2, '0')}.md`),
      `# Number ${index}\n\n${prose}${slip}`
    )
  }
}

linting('finds the same in several threads, from the cache and without it', () =>
  inFolder(async (folder) => {
    await writeDocuments(folder)
    const cache = join(folder, 'cache')
    const lint = (...more: string[]) =>
      ask(['lint', 'docs', '--json', ...more], {folder, env: {XDG_CACHE_HOME: cache}})
    const first = await lint()
    assert.is(first.exit, 2)
    const {totals, problems} = JSON.parse(first.output) as {
      totals: object
      problems: {path: string; line: number}[]
    }
    assert.equal(totals, {documents: 20, errors: 4, warnings: 0})
    assert.equal(
      problems.map(({path, line}) => `${path}:${line}`),
      ['docs/00.md:2003', 'docs/05.md:2003', 'docs/10.md:2003', 'docs/15.md:2003']
    )
    const entries = await readdir(join(cache, 'as-written', 'understood'))
    assert.is(entries.filter((name) => name.endsWith('.json')).length, 20)
    assert.equal(await lint(), first)
    assert.equal(await lint('--no-cache'), first)
  })
)

linting('has nothing to say about prose, and refuses a format that it does not know', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'prose.md'), 'Words.\n')
    const {exit, output} = await ask(['lint', 'prose.md'], {folder})
    assert.equal([exit, output], [0, '1 document: no problems\n'])
    const unknown = await ask(['lint', 'prose.md', '--format', 'xml'], {folder})
    assert.is(unknown.exit, 2)
    assert.match(
      unknown.errors,
      'There is no format `xml`\nhint: there are `text`, `json`, `sarif`, `github`'
    )
  })
)

linting.run()
