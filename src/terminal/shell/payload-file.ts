import {chownSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {userOf} from '../process/interactive-shell.ts'
import type {Typing} from './dialect.ts'
import type {Level} from './level.ts'
import {makeNonce} from './nonce.ts'

/** Characters from which on a file is quicker than typing. */
const longCommand = 20_000

/** A command that is too long to be typed, in a file that only the shell's user can read; gone once it was read. */
export class PayloadFile implements Disposable {
  readonly path: string = join(tmpdir(), `as-written-${makeNonce()}`)

  /** `undefined` when the command is short, or the shell could not read the file. */
  static for(command: string, level: Level): PayloadFile | undefined {
    if (command.length <= longCommand || !level.sharesFiles) return undefined
    const own = process.geteuid?.()
    // Only root can give a file away.
    return own === 0 || own === ownerOf(level) ? new PayloadFile() : undefined
  }

  /** Write the command, and say what to type for it. */
  encode(typing: Typing, level: Level): readonly string[] {
    const {text, line} = level.dialect.encodeFile(typing, this.path)
    writeFileSync(this.path, text, {mode: 0o600, flag: 'wx'})
    const user = ownerOf(level)
    if (user !== undefined && user !== process.geteuid?.()) chownSync(this.path, user, -1)
    return [line]
  }

  [Symbol.dispose](): void {
    rmSync(this.path, {force: true})
  }
}

function ownerOf({localProcess}: Level): number | undefined {
  return localProcess === undefined ? undefined : userOf(localProcess)
}
