import type {Runbook} from '../../model/runbook.ts'
import type {Source} from '../../model/source.ts'

const crypto = process.getBuiltinModule('node:crypto')
const fs = process.getBuiltinModule('node:fs')

/**
 * What documents were understood as, kept between runs by their content: an unchanged document is neither parsed nor
 * understood again. Entries are private files of the user and are trusted as such; one that cannot be read counts as
 * missing, and one that cannot be written costs speed, not more.
 */
export class UnderstoodCache {
  readonly #folder: string
  readonly #version: string

  /** `version` is of everything that decides what a document is understood as. */
  constructor(folder: string, version: string) {
    this.#folder = folder
    this.#version = version
  }

  get(source: Source): Runbook | undefined {
    const file = this.#fileOf(source)
    try {
      const kept = JSON.parse(fs.readFileSync(file, 'utf8')) as Runbook
      // Another copy of the same text may have been understood first.
      const problems = kept.problems.map((problem) => ({...problem, path: source.path}))
      return {...kept, path: source.path, problems}
    } catch {
      return undefined
    }
  }

  /** Keep a runbook, which is given in JSON. */
  put(source: Source, runbook: string): void {
    const file = this.#fileOf(source)
    try {
      fs.mkdirSync(this.#folder, {recursive: true, mode: 0o700})
      // Moved into place: another process may be reading.
      fs.writeFileSync(`${file}.${process.pid}`, runbook, {mode: 0o600})
      fs.renameSync(`${file}.${process.pid}`, file)
    } catch {
      // A full disk, or a folder that may not be written to.
    }
  }

  /** Remove what nobody has used for `days`; once a day is often enough. */
  sweep(days: number): void {
    try {
      const oldest = Date.now() - days * day
      const stamp = `${this.#folder}/swept`
      const swept = fs.statSync(stamp, {throwIfNoEntry: false})?.mtimeMs ?? 0
      if (Date.now() - swept < day) return
      fs.writeFileSync(stamp, '', {mode: 0o600})
      for (const name of fs.readdirSync(this.#folder)) {
        const file = `${this.#folder}/${name}`
        if (fs.statSync(file).mtimeMs < oldest) fs.rmSync(file, {force: true})
      }
    } catch {
      // Nobody needs it to be done now.
    }
  }

  #fileOf({path, text}: Source): string {
    const ending = /(?:\.[a-z]+)*$/.exec(path)?.[0] ?? ''
    const hash = crypto.createHash('sha256').update(`${this.#version}\0${ending}\0`).update(text)
    return `${this.#folder}/${hash.digest('hex').slice(0, 32)}.json`
  }
}

const day = 24 * 60 * 60 * 1000
