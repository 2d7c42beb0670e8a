import type {Question, Reply, TerminalRequest, TerminalResult} from '../../seam/terminal.ts'
import {endsInPrompt} from '../output/question.ts'
import type {AskingWatch} from '../shell/asking-watch.ts'
import {AnswerBook} from './answer-book.ts'
import {Answering} from './answering.ts'
import {Keyboard} from './keyboard.ts'
import {lineMode} from './line-mode.ts'
import {foregroundReader} from './reader.ts'

/** Enough of the output to hold its last line. */
const tailLength = 4096

/** Enough of the output to show a person what a program has drawn. */
const screenLength = 1 << 16

/** What input needs from the command that it belongs to. */
export interface InteractionPlace {
  readonly watch: AskingWatch
  readonly size: {readonly columns: number; readonly rows: number}
  /** Whether the command has entered a shell after so many milliseconds of silence; that is no question then. */
  entersShell(quiet: number): boolean
  /** The process that leads the session of the terminal. */
  leader(): number
  /** The end of the output. */
  tail(length: number): Buffer
  type(keys: string): void
  /** Nobody gives what the command waits for. */
  end(): void
}

/** All input of one command: answers at once, then keys, then a person, and else the end. */
export class Interaction {
  readonly #request: TerminalRequest
  readonly #place: InteractionPlace
  readonly #book: AnswerBook
  readonly #answering: Answering
  readonly #over = new AbortController()
  #keyboard: Keyboard | undefined
  /** Keys are still to be typed: they are what the command waits for. */
  #isKeying = false
  #kind: Question['kind'] | undefined
  /** What the screen never showed, and what it showed instead. */
  #unseen: Pick<TerminalResult, 'unseen' | 'screen'> = {}

  constructor(request: TerminalRequest, place: InteractionPlace) {
    this.#request = request
    this.#place = place
    this.#book = new AnswerBook(request.answers ?? [])
    this.#answering = new Answering(this.#book, {
      look: () => this.#look(),
      kind: () => this.#askKind(),
      type: (keys) => this.#type(keys)
    })
  }

  /** How the last unanswered question was to be answered. */
  get questionKind(): Question['kind'] {
    return this.#kind ?? 'line'
  }

  get leftOver(): Pick<TerminalResult, 'unused' | 'unseen' | 'screen'> {
    const {unused} = this.#book
    return {
      ...(unused.length > 0 ? {unused} : {}),
      ...this.#unseen
    }
  }

  /** The command begins. */
  begin(): void {
    const {keys = []} = this.#request
    this.#isKeying = keys.length > 0
    if (this.#isKeying) void this.#beginKeys(keys)
    this.#watch()
  }

  heard(bytes: Buffer): void {
    this.#place.watch.heard()
    if (this.#isOver) return
    this.#answering.heard(bytes)
    this.#keyboard?.heard(bytes)
  }

  /** The command is over on its own: its screen may have been promised to show more. */
  async conclude(): Promise<void> {
    if (this.#isOver || !this.#isKeying) return
    const unseen = await this.#keyboard?.neverShown()
    if (unseen !== undefined) this.#unseen = {unseen}
  }

  /** The command is over, or about to be ended. */
  end(): void {
    this.#place.watch.end()
    this.#answering.end()
    this.#keyboard?.end()
    this.#over.abort()
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted
  }

  #look(): ReturnType<typeof foregroundReader>['waiting'] {
    return foregroundReader(this.#place.leader()).waiting
  }

  #type(keys: string): void {
    if (this.#isOver) return
    this.#place.watch.heard()
    this.#place.type(keys)
  }

  async #askKind(): Promise<Question['kind'] | undefined> {
    const leader = this.#place.leader()
    const {program} = foregroundReader(leader)
    return program && lineMode(program, leader)
  }

  async #beginKeys(keys: NonNullable<TerminalRequest['keys']>): Promise<void> {
    const {LiveScreen} = await import('./live-screen.ts')
    if (this.#isOver) return
    const {columns, rows} = this.#place.size
    const screen = new LiveScreen(columns, rows, (reply) => this.#place.type(reply))
    this.#keyboard = new Keyboard(keys, screen, {
      look: () => this.#look(),
      isAnswered: () => this.#answering.isAbout,
      type: (typed) => this.#type(typed),
      done: () => {
        this.#isKeying = false
        this.#keyboard?.end()
      },
      failed: (text) => {
        this.#unseen = {unseen: text, screen: screen.text()}
        void this.#giveUp()
      }
    })
    const printed = this.#place.tail(screenLength)
    if (printed.length > 0) this.#keyboard.heard(printed)
  }

  #watch(): void {
    if (this.#isOver) return
    const {endWhenAsking, onQuestion, answers = []} = this.#request
    const isAskable = endWhenAsking || onQuestion !== undefined || answers.length > 0
    this.#place.watch.begin({
      entersShell: (quiet) => this.#place.entersShell(quiet),
      look: () => (isAskable ? this.#look() : 'works'),
      endsInPrompt: (strictness) =>
        !this.#answering.isProgress && endsInPrompt(this.#place.tail(tailLength), strictness),
      asks: () => void this.#asked()
    })
  }

  async #asked(): Promise<void> {
    if (this.#isKeying || this.#answering.answerNow()) {
      this.#watch()
      return
    }
    const {onQuestion, endWhenAsking} = this.#request
    const began = performance.now()
    this.#kind = await this.#askKind()
    // Over, or somebody typed meanwhile.
    if (this.#isOver) return
    if (this.#place.watch.lastOutput > began) {
      this.#watch()
      return
    }
    if (onQuestion === undefined) {
      if (endWhenAsking) this.#place.end()
      return
    }
    const question = {text: this.#answering.question, kind: this.questionKind}
    const reply = await onQuestion(question, {
      printed: this.#place.tail(screenLength),
      over: this.#over.signal,
      type: (keys) => this.#type(keys)
    })
    if (!this.#isOver) this.#follow(reply)
  }

  #follow(reply: Reply): void {
    switch (reply.kind) {
      case 'say':
        this.#type(`${reply.text}\r`)
        this.#watch()
        break
      case 'wait':
        this.#watch()
        break
      case 'end':
        this.#place.end()
        break
    }
  }

  async #giveUp(): Promise<void> {
    this.#kind = await this.#askKind()
    if (!this.#isOver) this.#place.end()
  }
}
