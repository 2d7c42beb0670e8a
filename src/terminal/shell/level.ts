import type {ShellLevel} from '../../seam/terminal.ts'
import {
  type Candidate,
  descendsFrom,
  hasChanged,
  imageOf,
  sharesFiles
} from '../process/interactive-shell.ts'
import type {ShellDialect} from './dialect.ts'
import type {ShellIdentity} from './state.ts'

/** A shell in the stack of a terminal. */
export interface Level {
  /** Signs the marks of this shell. */
  readonly nonce: string
  readonly dialect: ShellDialect
  readonly identity: ShellIdentity
  /** Its id, where it lives: a container may count for itself. */
  readonly process: number
  /** Its id on this machine; `undefined` where it is a process of another. */
  readonly localProcess: number | undefined
  readonly image: string
  /** Whether it can read what we write into a file. */
  readonly sharesFiles: boolean
  /** The command of the shell around that has entered this one; `null` for the first. */
  readonly within: number | null
}

/** What is known of a shell when it has reported for the first time. */
export type Arrival = Pick<Level, 'nonce' | 'dialect' | 'identity' | 'process' | 'within'> & {
  /** What was seen to wait for commands before it was greeted; absent for the first shell. */
  readonly candidate?: Candidate | undefined
}

/** The shells of a terminal, from the first to the one that hears commands. */
export class LevelStack {
  #levels: readonly Level[] = []

  get all(): readonly Level[] {
    return this.#levels
  }

  get top(): Level | undefined {
    return this.#levels.at(-1)
  }

  /** Put a shell on top. Shells that it has replaced, or that went without a word, are taken away. */
  enter({candidate, ...arrival}: Arrival, leader: number): void {
    const localProcess = findLocalProcess(arrival.process, candidate, leader)
    const level: Level = {
      ...arrival,
      localProcess,
      image: localProcess === undefined ? '' : imageOf(localProcess),
      sharesFiles: localProcess !== undefined && sharesFiles(leader, localProcess)
    }
    const staying = this.#levels.filter((each) => !isReplaced(each, level))
    const gone = this.#levels.find((each) => !staying.includes(each))
    // What comes after one that is gone has been entered from it; the command around is that of the first to go.
    const within = gone === undefined ? level.within : gone.within
    this.#levels = [...staying, {...level, within}]
  }

  /** The depth of the shell that signs with this nonce; -1 when none does. */
  depthOf(nonce: string): number {
    return this.#levels.findIndex((level) => level.nonce === nonce)
  }

  /** Take away every shell above a depth; the command that had entered the lowest of them goes on. */
  leaveTo(depth: number): number | null {
    const left = this.#levels[depth + 1]
    this.#levels = this.#levels.slice(0, depth + 1)
    return left?.within ?? null
  }

  /** Who these shells are, for others. */
  describe(): readonly ShellLevel[] {
    const base = this.#levels[0]
    return this.#levels.map(({identity, localProcess}) => ({
      user: identity.user,
      host: identity.host,
      dialect: identity.shell,
      isRemote:
        base?.localProcess === undefined
          ? identity.host !== base?.identity.host
          : localProcess === undefined
    }))
  }
}

function findLocalProcess(
  process: number,
  candidate: Candidate | undefined,
  leader: number
): number | undefined {
  if (candidate?.kind === 'shell') return candidate.process
  return candidate === undefined && descendsFrom(leader, process) ? process : undefined
}

/** Whether a shell is no more what it was when another has come to the top. */
function isReplaced(known: Level, entered: Level): boolean {
  if (known.localProcess !== undefined) return hasChanged(known.localProcess, known.image)
  return known.process === entered.process && known.identity.host === entered.identity.host
}
