import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {unreadableFile} from '../../src/read/unreadable.ts'

const unreadable = suite('unreadableFile')

const refusals: readonly (readonly [path: string, code: string, message: string])[] = [
  ['/etc/shadow.md', 'EACCES', '`/etc/shadow.md` may not be read: permission denied'],
  ['-', 'EISDIR', 'Standard input is a folder, not a file'],
  ['/mnt/guide.md', 'EIO', '`/mnt/guide.md` cannot be read: EIO']
]

for (const [path, code, message] of refusals) {
  unreadable(`explains ${code} of ${path}`, async () => {
    const error = Object.assign(new Error('refused'), {code, syscall: 'read'})
    const problem = await unreadableFile(path, error)
    assert.is(problem.message, message)
    assert.is(problem.path, path)
    assert.is(problem.code, 'unreadable-file')
  })
}

unreadable('throws on what the system never said', async () => {
  const error = new TypeError('chunk is not a function')
  try {
    await unreadableFile('guide.md', error)
  } catch (thrown) {
    assert.is(thrown, error)
    return
  }
  assert.unreachable()
})

unreadable.run()
