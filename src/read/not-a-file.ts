import type {Stats} from 'node:fs'

/** A name stands for something that is no file and could wait forever, or never end. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile'
  /** What it is, with an article: `a named pipe`. */
  readonly what: string

  constructor(status: Stats) {
    const what = describe(status)
    super(`expected a file, found ${what}`)
    this.what = what
  }
}

function describe(status: Stats): string {
  if (status.isDirectory()) return 'a folder'
  if (status.isFIFO()) return 'a pipe'
  if (status.isSocket()) return 'a socket'
  return 'a device'
}
