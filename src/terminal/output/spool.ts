import {closeSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A file that takes an output too long to keep. */
export interface SpoolFile {
  /** `null` once it could not be written: a disk that is full must not end the run. */
  readonly path: string | null
  write(bytes: Buffer): void
  close(): void
}

/** The long outputs of one terminal, in a folder that nobody else can read and that goes with the terminal. */
export class Spool {
  #folder: string | undefined
  #count = 0

  open(): SpoolFile {
    try {
      this.#folder ??= mkdtempSync(join(tmpdir(), 'as-written-output-'))
      const path = join(this.#folder, `output-${++this.#count}`)
      return new OpenSpoolFile(path, openSync(path, 'wx', 0o600))
    } catch {
      return {path: null, write() {}, close() {}}
    }
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, {recursive: true, force: true})
    this.#folder = undefined
  }
}

class OpenSpoolFile implements SpoolFile {
  path: string | null
  #descriptor: number | undefined

  constructor(path: string, descriptor: number) {
    this.path = path
    this.#descriptor = descriptor
  }

  write(bytes: Buffer): void {
    if (this.#descriptor === undefined) return
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(this.#descriptor, bytes, done)
      }
    } catch {
      // Whoever wants the whole output sees that there is no file.
      this.path = null
      this.close()
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}
