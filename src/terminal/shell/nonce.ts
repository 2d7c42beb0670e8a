import {closeSync, openSync, readSync} from 'node:fs'

/** Twelve hexadecimal digits that nobody can guess. They come straight from the kernel: `node:crypto` takes longer to load than a shell to start. */
export function makeNonce(): string {
  const bytes = Buffer.alloc(6)
  const source = openSync('/dev/urandom', 'r')
  readSync(source, bytes)
  closeSync(source)
  return bytes.toString('hex')
}
