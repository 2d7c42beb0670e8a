import {cp, readdir, readFile, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, inFolder} from './command-line.ts'

/**
 * A folder per behaviour: `command` is what the user types behind `as-written`, the other files are what is there,
 * `expected.txt` is what the user sees: output, messages, exit status. `UPDATE=1` writes it anew, for review.
 */
const cases = new URL('cases/', import.meta.url)
const endToEnd = suite('end to end')

for (const entry of await readdir(cases, {withFileTypes: true})) {
  if (!entry.isDirectory()) continue
  const name = entry.name
  endToEnd(name.replaceAll('-', ' '), async () => {
    const place = new URL(`${name}/`, cases)
    const [command, input] = (await readFile(new URL('command', place), 'utf8')).trim().split(' < ')
    const seen = await inFolder(async (folder) => {
      await cp(place, folder, {recursive: true})
      const answer = await ask((command as string).split(' '), {
        folder,
        ...(input ? {input: await readFile(new URL(input, place))} : {})
      })
      return normalise(
        `${answer.output}--- messages\n${answer.errors}--- exit ${answer.exit}\n`,
        folder
      )
    })
    const expected = new URL('expected.txt', place)
    if (process.env['UPDATE']) await writeFile(expected, seen)
    assert.snapshot(seen, await readFile(expected, 'utf8'))
  })
}

/** Leave out what differs from machine to machine and from run to run. */
function normalise(text: string, folder: string): string {
  return (
    text
      .replaceAll(folder, '<folder>')
      .replaceAll(/as \S+, in a copy of (\/|<)/g, 'as <user>, in a copy of $1')
      .replaceAll(/\b\d+(\.\d+)? (ms|s)\b/g, '<time>')
      // A step tells its time only when it took long, which depends on the machine.
      .replaceAll(/^([✓✗○!] \S+ .*?) {2}<time>(?=$| {2})/gmu, '$1')
  )
}

endToEnd.run()
