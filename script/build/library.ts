import {spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'

/** The public API and the plugins, module by module, with declarations. */
export async function buildLibrary(directory: string): Promise<void> {
  const compiler = 'node_modules/typescript/bin/tsc'
  const child = spawn(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', directory],
    {stdio: 'inherit'}
  )
  const [exit] = (await once(child, 'exit')) as [number | null]
  if (exit !== 0) throw new Error('The library does not compile.')
}
