import {constants} from 'node:fs'
import {open, stat} from 'node:fs/promises'
import process from 'node:process'
import {NotAFile} from './not-a-file.ts'

/** Bytes read at once: less than the longest line has units, as gathering them asks for. */
const chunkSize = 512 * 1024

/** The bytes of a file, or of standard input for `-`. Rejects with what the system says, or with `NotAFile`. */
export async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  if (path === '-') {
    // Without an encoding, standard input gives bytes.
    yield* process.stdin as AsyncIterable<Buffer>
    return
  }
  const status = await stat(path)
  if (!status.isFile()) throw new NotAFile(status)
  // Should a pipe have taken the place of the file meanwhile, opening it must not wait for a writer.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    let size = Math.min(chunkSize, status.size + 1)
    for (;;) {
      const chunk = Buffer.allocUnsafe(size)
      const {bytesRead} = await handle.read(chunk, 0, size, null)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
      size = chunkSize
    }
  } finally {
    await handle.close()
  }
}
