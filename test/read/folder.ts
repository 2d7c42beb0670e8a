import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** Do something with files, by their paths in a folder of their own, that is gone afterwards. */
export async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  act: (folder: string) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-read-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      await mkdir(dirname(path), {recursive: true})
      await writeFile(path, content)
    }
    await act(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
