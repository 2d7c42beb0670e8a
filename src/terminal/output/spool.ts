import {closeSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A file that takes an output too long to keep. */
export interface SpoolFile {
  readonly path: string
  write(bytes: Buffer): void
  close(): void
}

/** The long outputs of one terminal, in a folder that nobody else can read and that goes with the terminal. */
export class Spool {
  #folder: string | undefined
  #count = 0

  open(): SpoolFile {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'as-written-output-'))
    const path = join(this.#folder, `output-${++this.#count}`)
    const file = openSync(path, 'wx', 0o600)
    let isOpen = true
    return {
      path,
      write(bytes) {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      },
      close() {
        if (isOpen) closeSync(file)
        isOpen = false
      }
    }
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, {recursive: true, force: true})
    this.#folder = undefined
  }
}
