import type {Candidate} from '../process/interactive-shell.ts'
import {type Arrival, mostGreetings, patienceForAnswer} from './arrival.ts'
import type {Audience} from './audience.ts'
import type {Conversation} from './conversation.ts'
import type {ShellFamily} from './dialects.ts'
import {enteredShell} from './entering.ts'

/** What a reception works with. */
export interface ReceptionParts {
  readonly conversation: Conversation
  readonly audience: Audience
  type(keys: string): void
}

/** Receives the shells of a terminal: greets what looks like one, introduces it, and gives up what does not answer. */
export class Reception {
  readonly #parts: ReceptionParts
  /** How often what the command does looked like a shell, and did not answer. */
  #unanswered = 0
  #timer: NodeJS.Timeout | undefined

  constructor(parts: ReceptionParts) {
    this.#parts = parts
  }

  /** Another command begins. */
  begin(): void {
    this.#unanswered = 0
  }

  greet(candidate?: Candidate): Arrival {
    const arrival = this.#parts.conversation.greet(candidate)
    this.#parts.type(arrival.greeting)
    return arrival
  }

  /**
   * Whether nobody needs to look at the command any more: it is over, or it has entered a shell, which is greeted then.
   * `quiet` are the milliseconds since anything was printed.
   */
  enter(leader: number, quiet: number): boolean {
    const {conversation, audience} = this.#parts
    if (conversation.state.kind !== 'running') return conversation.state.kind === 'done'
    const scene = {leader, levels: conversation.levels.all, tail: audience.tail, quiet}
    const entered = enteredShell(scene)
    if (entered === undefined || this.#unanswered >= mostGreetings[entered.kind]) return false
    const arrival = this.greet(entered)
    this.#timer = setTimeout(() => this.#giveUp(arrival), patienceForAnswer[entered.kind])
    return true
  }

  /** It has said what it is. */
  introduce(family: ShellFamily): void {
    const line = this.#parts.conversation.arrival?.introduce(family)
    if (line !== undefined) this.#parts.type(line)
  }

  /** Nobody is awaited any more. */
  stop(): void {
    clearTimeout(this.#timer)
  }

  #giveUp(arrival: Arrival): void {
    const {conversation, audience} = this.#parts
    if (conversation.arrival !== arrival) return
    audience.handOn(conversation.dismiss(arrival))
    this.#unanswered++
    audience.begun()
  }
}
