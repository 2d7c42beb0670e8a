import type {Answer} from '../../seam/terminal.ts'

/** The answers that a command may be given: each once, equal questions in the order of their answers. */
export class AnswerBook {
  readonly #left: Answer[]

  constructor(answers: readonly Answer[]) {
    this.#left = [...answers]
  }

  /** Those that were never asked for. */
  get unused(): readonly Answer[] {
    return this.#left
  }

  get isEmpty(): boolean {
    return this.#left.length === 0
  }

  /** The answer to a line; it stays in the book until it is taken. */
  find(question: string): Answer | undefined {
    if (question.trim() === '') return undefined
    return this.#left.find((answer) => answer.answers(question))
  }

  take(answer: Answer): void {
    const index = this.#left.indexOf(answer)
    if (index !== -1) this.#left.splice(index, 1)
  }
}
