import {VFileMessage} from 'vfile-message'
import type {Place} from '../lines/document-lines.ts'
import {type RuleId, rules} from './rules.ts'

/** A part of the document. */
export interface Span {
  readonly start: Place
  readonly end: Place
}

interface Problem {
  readonly rule: RuleId
  readonly message: string
  readonly place: Span
  readonly note: string | undefined
}

/** A document that is no reStructuredText at all could have one for every character. */
const most = 1000

/** Gathers what is malformed in a document; messages are made when somebody wants to read them. */
export class Problems {
  readonly #problems: Problem[] = []
  #left = 0

  /** Tell of something malformed, and perhaps how to put it right. */
  report(rule: RuleId, place: Span, message: string, note?: string): void {
    if (this.#problems.length < most) this.#problems.push({rule, message, place, note})
    else this.#left += 1
  }

  /** In the order of the document. */
  messages(): VFileMessage[] {
    const problems = this.#problems.toSorted((a, b) => a.place.start.offset - b.place.start.offset)
    const last = problems.at(-1)
    if (this.#left > 0 && last !== undefined) {
      const message = `${this.#left} more problems are not told`
      problems.push({rule: 'too-many-problems', message, place: last.place, note: undefined})
    }
    return problems.map(messageOf)
  }
}

function messageOf({rule, message: reason, place, note}: Problem): VFileMessage {
  const message = new VFileMessage(reason, {place, ruleId: rule, source: 'rst'})
  if (rules[rule].level === 'warning') message.fatal = false
  if (note !== undefined) message.note = note
  return message
}
