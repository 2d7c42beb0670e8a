import {setTimeout as sleep} from 'node:timers/promises'
import {signalProcess} from './foreground.ts'
import {guard} from './guard.ts'
import {newestProcess, type ProcessStatus, processIds, processTree, readProcess} from './status.ts'

/** Milliseconds that programs have to tidy up before they are killed. */
const grace = 300

/** A loop that starts programs may outrun one look, hardly this many. */
const mostLooks = 50

/** Milliseconds in which no machine starts as many processes as there are ids (32,768 and more). */
const soon = 2000

/**
 * The session of a terminal: everything that was started in it, told from processes that are not ours. It ends with
 * this process, if nobody ends it before.
 */
export class ProcessSession {
  readonly #leader: number
  /** Process ids are used again; a start time beside it is not. */
  readonly #started: string | undefined
  readonly #opened = performance.now()
  /** What was found at any look: what loses its parents afterwards is still ours. */
  readonly #known = new Map<number, ProcessStatus>()

  constructor(leader: number) {
    this.#leader = leader
    this.#started = readProcess(leader)?.started
    guard.watch(leader, this.#started ?? '-')
  }

  /**
   * End every process of the session, the youngest first: hang up, ask those that may have something to tidy up (all
   * but `shells`), then kill. A process that made a session of its own and was left by its parents is not found.
   */
  async end(shells: readonly number[], hangUp: () => void): Promise<void> {
    const keepers = new Set([this.#leader, ...shells])
    const members = this.#members()
    const isAlone = members.every(({id}) => keepers.has(id))
    hangUp()
    if (!isAlone) await this.#ask(keepers)
    // Most terminals end with an idle shell, and a look at all processes of the machine is dear.
    await this.#kill(isAlone ? () => members.filter(isAlive) : () => this.#members())
    guard.release(this.#leader)
  }

  async #ask(keepers: ReadonlySet<number>): Promise<void> {
    const others = (): readonly ProcessStatus[] =>
      this.#members().filter(({id}) => !keepers.has(id))
    const asked = others()
    for (const signal of ['SIGHUP', 'SIGTERM', 'SIGCONT'] as const) {
      for (const {id} of asked) signalProcess(id, signal)
    }
    await until(() => others().length === 0, grace)
  }

  async #kill(find: () => readonly ProcessStatus[]): Promise<void> {
    for (let look = 0; look < mostLooks; look++) {
      const members = find()
      if (members.length === 0) return
      for (const {id} of members) signalProcess(id, 'SIGKILL')
      await sleep(1 + look)
    }
  }

  /**
   * Processes that may belong to the session. Ids are given in rising order, so soon after its beginning only those
   * behind its leader can; later the ids may have come round.
   */
  #candidates(): readonly number[] {
    const ids = processIds()
    const isYoung = performance.now() - this.#opened < soon && newestProcess() >= this.#leader
    return isYoung ? ids.filter((id) => id >= this.#leader) : ids
  }

  #members(): readonly ProcessStatus[] {
    const leader = readProcess(this.#leader)
    if (!leader || leader.started === this.#started) this.#look()
    return [...this.#known.values()].filter(isAlive).toSorted((a, b) => b.id - a.id)
  }

  #look(): void {
    for (const status of processTree(this.#leader)) this.#known.set(status.id, status)
    for (const id of this.#candidates()) {
      const status = readProcess(id)
      if (status?.session === this.#leader) this.#known.set(id, status)
    }
  }
}

function isAlive({id, started}: ProcessStatus): boolean {
  const now = readProcess(id)
  return now !== undefined && now.started === started && now.state !== 'Z'
}

async function until(isTrue: () => boolean, patience: number): Promise<void> {
  const end = performance.now() + patience
  for (let pause = 1; !isTrue() && performance.now() < end; pause = Math.min(32, pause * 2)) {
    await sleep(pause)
  }
}
