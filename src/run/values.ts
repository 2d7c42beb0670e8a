import type {PlannedDocument, PlannedStep} from '../model/plan.ts'
import type {PromisedOutput} from '../model/step.ts'
import {fillValues, namesIn} from '../model/values.ts'
import {compile} from './conditions.ts'
import type {Given} from './request.ts'

/** What one document was given, and what was taken from its outputs, by name. */
export class Values {
  readonly #values: Map<string, string>
  readonly #given: ReadonlyMap<string, Given>
  /** What stands for the reader's own words in the document, and these. */
  readonly #placeholders: ReadonlyMap<string, string>
  /** The line of the step that promised a value first. */
  readonly #declared = new Map<string, number>()

  constructor(document?: PlannedDocument, given: ReadonlyMap<string, Given> = new Map()) {
    this.#given = given
    this.#values = new Map(Array.from(given, ([name, {text}]) => [name, text]))
    this.#placeholders = new Map(
      (document?.steps ?? []).flatMap(({step}) =>
        (step.uses ?? []).flatMap(({kind, name, written}) => {
          const text = given.get(name)?.text
          return kind === 'placeholder' && text !== undefined ? [[written, text] as const] : []
        })
      )
    )
  }

  get all(): ReadonlyMap<string, string> {
    return this.#values
  }

  /** What a program may be told in its command line, where every user of its machine can read it. */
  get open(): ReadonlyMap<string, string> {
    return new Map([...this.#values].filter(([name]) => this.#given.get(name)?.isSecret !== true))
  }

  /** A step that takes values has its turn: from here on its names are ours. */
  declare({step}: PlannedStep): void {
    for (const {name} of step.options.captures ?? []) {
      if (!this.#declared.has(name)) this.#declared.set(name, step.position.start.line)
    }
  }

  fill(text: string): string {
    let filled = fillValues(text, this.#values)
    for (const [written, value] of this.#placeholders)
      filled = filled.replaceAll(written, () => value)
    return filled
  }

  /** A promise with the reader's own words; `{{name}}` is left to those who know how the line is compared. */
  promised(promise: PromisedOutput): PromisedOutput {
    if (this.#placeholders.size === 0) return promise
    const lines = promise.lines.map((line) => {
      let {text} = line
      for (const [written, value] of this.#placeholders)
        text = text.replaceAll(written, () => value)
      return {...line, text}
    })
    return {...promise, lines}
  }

  /** Why a step cannot be typed: it needs a value that was to be taken before, and was not. */
  missingIn({step}: PlannedStep): string | undefined {
    if (step.kind !== 'command' || step.language !== undefined) return undefined
    for (const name of namesIn(step.command)) {
      const line = this.#declared.get(name)
      if (line === undefined || this.#values.has(name)) continue
      return `\`{{${name}}}\` has no value: line ${line} did not give it`
    }
    return undefined
  }

  /** Take the values that a step gives; why it gives none, if so. */
  take(
    {step}: PlannedStep,
    output: string,
    conceal?: (secret: string) => void
  ): string | undefined {
    for (const {name, pattern} of step.options.captures ?? []) {
      const found = compile(pattern).exec(output)
      if (found === null) {
        const {source, flags} = pattern
        return `nothing in the output is \`/${source}/${flags}\`, which \`{{${name}}}\` is taken from`
      }
      const value = found[1] ?? found[0]
      if (step.options.sensitive) conceal?.(value)
      this.#values.set(name, value)
    }
    return undefined
  }
}
