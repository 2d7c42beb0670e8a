import type {PlannedStep} from '../model/plan.ts'
import {fillValues, namesIn} from '../model/values.ts'
import {compile} from './conditions.ts'

/** What was taken from the outputs of one document, by name. */
export class Values {
  readonly #values = new Map<string, string>()
  /** The line of the step that promised a value first. */
  readonly #declared = new Map<string, number>()

  get all(): ReadonlyMap<string, string> {
    return this.#values
  }

  /** A step that takes values has its turn: from here on its names are ours. */
  declare({step}: PlannedStep): void {
    for (const {name} of step.options.captures ?? []) {
      if (!this.#declared.has(name)) this.#declared.set(name, step.position.start.line)
    }
  }

  fill(text: string): string {
    return fillValues(text, this.#values)
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
