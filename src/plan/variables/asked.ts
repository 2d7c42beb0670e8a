import type {PlannedDocument} from '../../model/plan.ts'
import {namesIn} from '../../model/values.ts'
import {describeType} from '../../model/variable-type.ts'
import {looksSecret, valueFault} from './values.ts'

/** A value that somebody is asked for. */
export interface AskedValue {
  readonly name: string
  /** As the document writes it: `$PROJECT_HOME`, `<your-ip>`. */
  readonly written: string
  /** What it is for, and what it looks like. */
  readonly about: string
  readonly isSecret: boolean
  /** Why an answer cannot be it; `undefined` where it can. */
  fault(text: string): string | undefined
}

/** The values without which steps of these documents cannot be typed, each once. */
export function valuesToAsk(documents: readonly PlannedDocument[]): readonly AskedValue[] {
  const asked = new Map<string, AskedValue>()
  for (const document of documents) {
    for (const name of missingIn(document)) {
      if (!asked.has(name)) asked.set(name, askFor(name, document))
    }
  }
  return [...asked.values()]
}

function missingIn({steps, variables = []}: PlannedDocument): readonly string[] {
  const open = new Set(variables.flatMap(({name, isDefined}) => (isDefined ? [] : name)))
  return steps.flatMap(({step, notRun, unfilled}) => {
    // A step with an open placeholder would be done by hand.
    if (notRun !== null && (notRun.reason !== 'manual' || unfilled === undefined)) return []
    const uses = step.uses ?? []
    const promised = step.promise?.lines.map(({text}) => text).join('\n') ?? ''
    const names = [
      ...uses.flatMap(({kind, name}) => (kind === 'shell' ? name : [])),
      ...namesIn(`${step.command}\n${promised}`)
    ]
    const placeholders = uses.flatMap(({kind, name}) => (kind === 'placeholder' ? name : []))
    return [
      ...names.filter((name) => open.has(name)),
      ...(unfilled === undefined ? [] : placeholders)
    ]
  })
}

function askFor(name: string, {variables = [], runbook}: PlannedDocument): AskedValue {
  const planned = variables.find((variable) => variable.name === name)
  const declared = runbook.variables?.find((variable) => variable.name === name)
  const uses = runbook.steps.flatMap((step) => step.uses ?? [])
  const type = planned?.type ?? {kind: 'string'}
  const what = type.kind === 'string' ? '' : describeType(type)
  return {
    name,
    written: uses.find((use) => use.name === name)?.written ?? `{{${name}}}`,
    about: [planned?.description ?? '', what].filter((text) => text !== '').join('; '),
    isSecret: declared?.isSecret ?? looksSecret(name),
    fault: (text) => (declared === undefined ? undefined : valueFault(declared, text))
  }
}
