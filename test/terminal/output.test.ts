import {createHash, randomBytes} from 'node:crypto'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {home, openBash} from './private-bash.ts'

const output = suite('output')

/** Keep a reader of terminals busy, so that what follows piles up. */
function loiter(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(600).slice(0, 20_000)
writeFileSync(join(home, 'letters'), letters)

output(
  'of a shell that prints 20 KB and exits is complete, 60 runs, half of them read slowly (300 with AW_SOAK)',
  async () => {
    const runs = process.env['AW_SOAK'] ? 300 : 60
    for (let run = 0; run < runs; run++) {
      await using terminal = await openBash()
      const result = await terminal.run({
        command: 'exec cat letters',
        ...(run % 2 === 0 ? {onOutput: () => loiter(1)} : {})
      })
      assert.is(result.ending, 'shell-ended')
      assert.is(result.output, letters, `run ${run}`)
    }
  }
)

output('of 300 KB before an exit is complete', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: "head -c 300000 /dev/zero | tr '\\0' x; exit 3"})
  assert.is(result.exit, 3)
  assert.is(result.output, `${'x'.repeat(300_000)}exit\n`)
})

output('is handed on as it arrives, byte by byte', async () => {
  const bytes = randomBytes(100_000)
  writeFileSync(join(home, 'bytes'), bytes)
  await using terminal = await openBash()
  for (const command of ['cat bytes', 'stty -opost; cat bytes; stty opost']) {
    const chunks: Uint8Array[] = []
    const result = await terminal.run({command, onOutput: (chunk) => chunks.push(chunk)})
    assert.is(result.exit, 0)
    const seen = Buffer.concat(chunks)
    const read = command.startsWith('cat') ? withoutReturns(seen) : seen
    assert.is(sum(read), sum(bytes), command)
  }
})

output('of 10 MB is complete', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: 'yes 0123456789abcdef | head -n 600000'})
  assert.is(result.output.length, 600_000 * 17)
  assert.is(result.isTruncated, false)
  assert.ok(result.output.endsWith('0123456789abcdef\n'))
})

output('is read as a person would, colours and progress bars done', async () => {
  await using terminal = await openBash()
  const command = String.raw`printf '\033[32mgreen\033[0m\n10%%\r50%%\r100%%\n'`
  assert.is((await terminal.run({command})).output, 'green\n100%\n')
})

output('of programs on the alternate screen is what stands around it', async () => {
  await using terminal = await openBash()
  const command = String.raw`printf 'before\n\033[?1049hfull screen\033[?1049lafter\n'`
  assert.is((await terminal.run({command})).output, 'before\nafter\n')
})

/** The inverse of what the terminal does to line feeds. */
function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

function sum(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex')
}

output.run()
