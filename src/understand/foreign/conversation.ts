import type {AnswerOption} from '../../model/input.ts'
import type {PromisedLine} from '../../model/step.ts'
import type {ForeignProgram} from './programs.ts'

/** What is said to a program and what it says. */
export interface Talk {
  readonly answers: readonly AnswerOption[]
  /** What it prints, without prompts and what was typed behind them. */
  readonly printed: readonly PromisedLine[]
  /** Why a person must talk to it: the document does not end it. */
  readonly byHand: string | null
}

/**
 * Read what a document types into a program, as answers to its prompts.
 *
 *     mysql> CREATE DATABASE app;     answer
 *     Query OK, 1 row affected        printed
 *     mysql> \q                       the last answer ends it
 */
export function readTalk(lines: readonly PromisedLine[], program: ForeignProgram): Talk {
  const answers: AnswerOption[] = []
  const printed: PromisedLine[] = []
  let last = ''
  for (const line of lines) {
    const [shown, pattern] = promptOf(line.text, program)
    if (pattern === null) {
      printed.push(line)
      continue
    }
    // Blanks at the beginning mean something to Python.
    last = line.text.slice(shown.length).trimEnd()
    const on = {kind: 'pattern', source: pattern.source} as const
    // A prompt with nothing behind it shows that the program waits again.
    if (last !== '' || pattern === program.rest) answers.push({on, say: {kind: 'text', text: last}})
  }
  const isEnded = program.quit.test(last.trim())
  const byHand = isEnded ? null : `the document does not say how ${program.name} is left`
  return {answers, printed, byHand}
}

function promptOf(text: string, {prompt, rest}: ForeignProgram): [shown: string, RegExp | null] {
  for (const pattern of [prompt, rest]) {
    const match = pattern?.exec(text)
    if (match) return [match[0], pattern]
  }
  return ['', null]
}
