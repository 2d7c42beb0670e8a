import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {inFolder, start} from './command-line.ts'

const services = suite('services end to end')

/** Command lines of living processes that hold a text. */
async function processesWith(text: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(text)) found.push(line.replaceAll('\0', ' '))
  }
  return found
}

/** Look again and again until nothing is left, for as long as a machine that is busy may take. */
async function assertGone(text: string): Promise<void> {
  const end = performance.now() + 10_000
  let left = await processesWith(text)
  while (left.length > 0 && performance.now() < end) left = await processesWith(text)
  assert.equal(left, [])
}

const guide = (mark: string): string => `
\`\`\`console {background ready=output:/Serving/}
$ python3 -u -m http.server 18768 --directory ./${mark}
\`\`\`

\`\`\`console
$ echo waiting; sleep 100.${mark}
\`\`\`
`

const ways: readonly [signal: NodeJS.Signals, mark: string, exit: number | null][] = [
  ['SIGINT', '4211', 130],
  ['SIGTERM', '4212', 130],
  ['SIGKILL', '4213', null]
]

for (const [signal, mark, exit] of ways) {
  services(`leave nothing behind when the engine gets ${signal}`, async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'guide.md'), guide(mark))
      const started = start(['verify', 'guide.md', '--on', 'local', '--in-place'], {folder})
      await started.printed('it runs on')
      while ((await processesWith(`100.${mark}`)).length === 0) await started.printed('guide.md')
      started.child.kill(signal)
      const answer = await started.answer
      assert.is(answer.exit, exit)
      await assertGone(mark)
    })
  })
}

services.run()
