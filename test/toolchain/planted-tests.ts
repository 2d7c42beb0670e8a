import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import process from 'node:process'

/** What the test runner said about planted tests. */
export interface RunnerAnswer {
  readonly exit: number | null
  readonly output: string
  readonly lastLine: string | undefined
}

/** Plant test files below `test` in a folder of their own, and run our runner there. */
export async function runPlanted(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<RunnerAnswer> {
  const folder = await mkdtemp(join(tmpdir(), 'aw-planted-'))
  try {
    await mkdir(join(folder, 'test'))
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'test', path)), {recursive: true})
      await writeFile(join(folder, 'test', path), text)
    }
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', resolve('script/test.ts'), '--bare', ...args],
      {cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, NO_COLOR: '1'}}
    )
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const [exit] = (await once(child, 'close')) as [number | null]
    return {exit, output, lastLine: output.trimEnd().split('\n').at(-1)}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
