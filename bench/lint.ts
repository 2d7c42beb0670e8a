import {execFileSync} from 'node:child_process'
import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {build} from 'esbuild'
import {type Documents, writeMarkdown, writeRst} from './lint/documents.ts'
import {type Cost, measure} from './measure.ts'

/**
 * How long `as-written lint` takes for a large tree of documents.
 *
 * Work: 1,000 Markdown documents of 20 MB and as many in reStructuredText, cold, then unchanged, then with one changed.
 * Floor: the readers alone, on the same files in the same run: remark-parse with the same extensions, and our RST parser.
 * Processor time of all threads and wall time; `npm run build` first.
 */
const wanted = {files: 1000, bytes: 20_000_000}

const folder = mkdtempSync(join(tmpdir(), 'as-written-bench-'))
try {
  await build({
    entryPoints: ['bench/lint/floor.ts'],
    outfile: join(folder, 'floor.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['as-written-source'],
    logLevel: 'error'
  })
  print('documents', 'reader alone', 'cold', 'of the reader', 'wall of cpu')
  const kinds = {md: writeMarkdown(folder, wanted), rst: writeRst(folder, wanted)}
  for (const [kind, documents] of Object.entries(kinds)) {
    const floor = readAlone(kind, documents)
    const cold = await lint(kind)
    print(
      `${documents.files.length} ${kind}, ${documents.megabytes.toFixed(0)} MB`,
      `${floor.toFixed(2)} s`,
      `${cold.cpu.toFixed(2)} s`,
      (cold.cpu / floor).toFixed(2),
      (cold.wall / cold.cpu).toFixed(2)
    )
  }
  print('nothing changed', '', `${(await lint('md', 'rst')).wall.toFixed(2)} s`, '', 'wall')
  appendFileSync(kinds.md.files[0] as string, 'Changed.\n')
  print('one changed', '', `${(await lint('md', 'rst')).wall.toFixed(2)} s`, '', 'wall')
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function readAlone(kind: string, {files}: Documents): number {
  const list = join(folder, `${kind}.txt`)
  writeFileSync(list, files.join('\n'))
  return Number(
    execFileSync(process.execPath, [join(folder, 'floor.mjs'), kind, list], {encoding: 'utf8'})
  )
}

/** Problems in the documents are no failure of the work. */
function lint(...names: readonly string[]): Promise<Cost> {
  const command = [process.execPath, resolve('dist/as-written.js'), 'lint', ...names, '--json']
  const wrapped = ['sh', '-c', '"$@"; [ $? -le 2 ]', 'sh', ...command]
  const cache = `XDG_CACHE_HOME=${join(folder, 'cache')}`
  return measure(['env', cache, ...wrapped], {folder, log: join(folder, 'log')})
}

function print(...cells: readonly string[]): void {
  process.stdout.write(
    `${cells
      .map((cell) => cell.padEnd(20))
      .join('')
      .trimEnd()}\n`
  )
}
