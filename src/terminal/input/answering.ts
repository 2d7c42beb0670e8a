import type {Answer, Question} from '../../seam/terminal.ts'
import type {Waiting} from '../process/waiting.ts'
import type {AnswerBook} from './answer-book.ts'
import {QuestionLine} from './question-line.ts'

/** Milliseconds between looks at a program whose output ends in a question that can be answered: first, and later. */
const firstPause = 2
const longestPause = 40

/** Milliseconds of silence before a program is believed to wait that hides what it does. */
const quietBeforeBelief = 100

/** Milliseconds of silence after which what was typed is no longer being echoed. */
const quietAfterEcho = 250

/** What answering must know about a command, and what it does. */
export interface Answerable {
  look(): Waiting
  /** How the terminal of the program takes what is typed; `undefined` where nobody can say. */
  kind(): Promise<Question['kind'] | undefined>
  type(keys: string): void
}

/**
 * Answers questions as soon as they are asked: when the output ends in the text of a question and the program really
 * waits. Before that nothing is typed, for programs throw away what was typed ahead (`passwd`), and what is typed
 * before the echo is switched off is shown.
 */
export class Answering {
  readonly #book: AnswerBook
  readonly #command: Answerable
  readonly #line = new QuestionLine()
  #lastOutput = performance.now()
  #pause = firstPause
  /** How many looks in a row found the program waiting. */
  #confirmations = 0
  #isEchoing = false
  #timer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(book: AnswerBook, command: Answerable) {
    this.#book = book
    this.#command = command
  }

  /** The line that a command waits behind now. */
  get question(): string {
    return this.#line.last
  }

  /** Whether the line of the cursor tells of progress, which no question does. */
  get isProgress(): boolean {
    return this.#line.isProgress
  }

  /** Whether the line of the cursor is one that will be answered. */
  get isAbout(): boolean {
    return !this.#book.isEmpty && this.#answer(this.#line.current) !== undefined
  }

  heard(bytes: Uint8Array): void {
    this.#line.add(bytes)
    this.#lastOutput = performance.now()
    this.#confirmations = 0
    this.#pause = firstPause
    if (this.#line.hasLineEnd) this.#isEchoing = false
    if (this.isAbout) this.#lookSoon()
  }

  /** The program is known to wait: answer also behind a question whose line is already ended. */
  answerNow(): boolean {
    this.#isEchoing = false
    const answer = this.#answer(this.#line.last)
    if (answer === undefined) return false
    this.#give(answer, 'line')
    return true
  }

  end(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
  }

  #answer(line: string): Answer | undefined {
    if (this.#isOver || this.#isEchoing) return undefined
    return this.#book.find(line)
  }

  #lookSoon(): void {
    if (this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      // What was said while the machine was busy is heard first.
      setImmediate(() => this.#look())
    }, this.#pause)
    this.#pause = Math.min(longestPause, this.#pause * 1.5)
  }

  #look(): void {
    const quiet = performance.now() - this.#lastOutput
    if (quiet > quietAfterEcho) this.#isEchoing = false
    const answer = this.#answer(this.#line.current)
    if (answer === undefined) return
    const waiting = this.#command.look()
    this.#confirmations = waiting === 'works' ? 0 : this.#confirmations + 1
    const isSure =
      waiting === 'reads' ||
      (this.#confirmations > 1 && (waiting === 'listens' || quiet > quietBeforeBelief))
    if (isSure) void this.#confirm(answer)
    else this.#lookSoon()
  }

  /** Ask how the terminal takes it, and type only if nothing happened meanwhile. */
  async #confirm(answer: Answer): Promise<void> {
    const {current} = this.#line
    const asked = this.#lastOutput
    // Where the program has just ended, its shell reads instead; that it is over has been said before, and is heard now.
    await new Promise((resolve) => setImmediate(resolve))
    const kind = await this.#command.kind()
    const isSame = this.#lastOutput === asked && this.#line.current === current
    if (this.#answer(this.#line.current) !== answer) return
    const quiet = performance.now() - this.#lastOutput
    // A secret would be shown: a program that prints its question first may be about to switch the echo off.
    const isShown = kind !== 'hidden' && quiet < quietBeforeBelief
    if (!isSame || this.#command.look() === 'works' || (answer.isSecret && isShown)) {
      this.#lookSoon()
      return
    }
    this.#give(answer, kind)
  }

  #give(answer: Answer, kind: Question['kind'] | undefined): void {
    this.#book.take(answer)
    this.#line.clear()
    this.#isEchoing = kind !== 'hidden' && answer.say !== ''
    this.#confirmations = 0
    // What the Enter key sends, whatever the terminal makes of it.
    this.#command.type(`${answer.say}\r`)
  }
}
