import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

const usage = suite('what nobody can mean')

const guide = '```console\n$ echo hello\nhello\n```\n'

const refused: readonly (readonly [readonly string[], string])[] = [
  [
    ['--min-coverage', '0.8'],
    '`--min-coverage 0.8` may be a share or a percentage\nhint: write `80%`'
  ],
  [
    ['--min-coverage', '.055'],
    '`--min-coverage .055` may be a share or a percentage\nhint: write `5.5%`'
  ],
  [['--min-coverage=-1'], '`--min-coverage -1` is no share of the steps'],
  [['--timeout', '0s'], 'No step can be done in `0s`\nhint: write `90s` or `10m`']
]

for (const [options, message] of refused) {
  usage(`is refused with a hint: ${options.join(' ')}`, () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'guide.md'), guide)
      const {exit, errors} = await ask(['verify', 'guide.md', '--on', 'local', ...options], {
        folder
      })
      assert.match(errors, message)
      assert.is(exit, 2)
    })
  )
}

usage('is not a percentage below one, nor none', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'guide.md'), guide)
    for (const share of ['0.8%', '0', '100']) {
      const args = ['verify', 'guide.md', '--on', 'local', '--min-coverage', share]
      assert.is((await ask(args, {folder})).exit, 0)
    }
  })
)

usage('names all documents when nothing in them would be run', () =>
  inFolder(async (folder) => {
    for (const name of ['a.md', 'b.md']) await writeFile(join(folder, name), 'Prose.\n')
    const {errors} = await ask(['verify', 'a.md', 'b.md', '--on', 'local'], {folder})
    assert.match(errors, /^a\.md, b\.md: Nothing would be run/)
  })
)

usage.run()
