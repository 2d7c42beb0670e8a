import {execFileSync} from 'node:child_process'
import {createHash, randomBytes} from 'node:crypto'
import {symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {buildSync} from 'esbuild'
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
  const result = await terminal.run({
    command: 'yes 0123456789abcdef | head -n 600000',
    isWhole: true
  })
  assert.is(result.output.length, 600_000 * 17)
  assert.is(result.isTruncated, false)
  assert.ok(result.output.endsWith('0123456789abcdef\n'))
})

output(
  'of 100 MB keeps both ends and the whole in a file, in less than 120 MB of memory',
  async () => {
    const program = join(home, 'long-output.ts')
    const source = (path: string): string => join(import.meta.dirname, '../../src', path)
    writeFileSync(
      program,
      `import {readFileSync, statSync, existsSync} from 'node:fs'
      import {openTerminal} from ${JSON.stringify(source('terminal/open.ts'))}
      const terminal = await openTerminal({file: 'bash', args: ['--norc', '--noprofile', '--noediting', '-i'], env: {PATH: process.env.PATH}, directory: '/'})
      const result = await terminal.run({command: 'yes 0123456789abcdef | head -n 5882353'})
      const memory = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
      const size = statSync(result.spool).size
      await terminal[Symbol.asyncDispose]()
      console.log(JSON.stringify({memory, size, isThere: existsSync(result.spool), rate: 100_000 / result.durationMs, lines: result.output.split('\\n')}))`
    )
    // Compiled beforehand, as users have it: a compiler in the same process would be measured too.
    const built = join(home, 'long-output.mjs')
    buildSync({
      entryPoints: [program],
      outfile: built,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['node-pty', '@xterm/headless']
    })
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(home, 'node_modules'))
    const {memory, size, isThere, lines} = JSON.parse(
      execFileSync(process.execPath, [built], {encoding: 'utf8', maxBuffer: 1 << 26})
    ) as {memory: number; size: number; isThere: boolean; lines: string[]}
    assert.is(size, 5_882_353 * 18)
    assert.is(isThere, false)
    const folds = lines.filter((line) => /^… [\d,]+ lines in \//.test(line))
    assert.is(folds.length, 1)
    const between = Number(folds[0]?.replaceAll(/ lines.*|\D/g, ''))
    assert.is(between + lines.length - 2, 5_882_353)
    assert.ok(memory < 120, `${memory} MB`)
  }
)

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
