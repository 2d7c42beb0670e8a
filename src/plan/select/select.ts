import type {Plan, PlannedDocument, PlannedStep} from '../../model/plan.ts'
import {isInSection} from '../../model/section.ts'
import type {Selection} from '../../model/selection.ts'
import {suggest} from '../../problem/suggest.ts'
import {type FoundStep, placesOf, stepsFrom, stepsMeantBy, stepsUpTo} from './reference.ts'

/** Why a selection cannot be meant: a sentence and one hint. */
export interface SelectionFault {
  readonly message: string
  readonly hint: string | null
}

/**
 * The plan with every step left out (`not-selected`) that is not wanted. What a wanted step `needs` is wanted too.
 * A part of the selection that means nothing, or a `from` or `to` that means several steps, is a fault: nobody
 * would be served by a run of something else.
 */
export function selectSteps(plan: Plan, selection: Selection): Plan | SelectionFault {
  const {documents} = plan
  const all = documents.flatMap(({steps}) => steps)
  const wanted = new Set(all)
  for (const part of readParts(selection, documents)) {
    if ('message' in part) return part
    for (const planned of wanted) if (!part.has(planned)) wanted.delete(planned)
  }
  if (wanted.size === all.length) return plan
  for (const document of documents) addNeeded(document, wanted)
  return {...plan, documents: documents.map((document) => leaveOut(document, wanted))}
}

type Part = ReadonlySet<PlannedStep> | SelectionFault

function readParts(selection: Selection, documents: readonly PlannedDocument[]): readonly Part[] {
  const {only, from, to, sections, tags} = selection
  return [
    ...(only === undefined ? [] : [anyOf(only.map((reference) => meant(reference, documents)))]),
    ...(from === undefined && to === undefined ? [] : [range(from, to, documents)]),
    ...(sections === undefined
      ? []
      : [anyOf(sections.map((title) => inSection(title, documents)))]),
    ...(tags === undefined ? [] : [anyOf(tags.map((tag) => tagged(tag, documents)))])
  ]
}

function anyOf(parts: readonly Part[]): Part {
  const union = new Set<PlannedStep>()
  for (const part of parts) {
    if ('message' in part) return part
    for (const planned of part) union.add(planned)
  }
  return union
}

function meant(reference: string, documents: readonly PlannedDocument[]): Part {
  const found = stepsMeantBy(reference, documents)
  return found.length > 0
    ? new Set(found.map(({planned}) => planned))
    : nothingMeant(reference, documents)
}

function range(
  from: string | undefined,
  to: string | undefined,
  documents: readonly PlannedDocument[]
): Part {
  const all = documents.flatMap(({steps}) => steps)
  const first = from === undefined ? all[0] : theOne(from, stepsFrom(from, documents), documents)
  const last = to === undefined ? all.at(-1) : theOne(to, stepsUpTo(to, documents), documents)
  if (first === undefined || last === undefined) return new Set()
  if ('message' in first) return first
  if ('message' in last) return last
  const begin = all.indexOf(first)
  const end = all.indexOf(last)
  return begin <= end
    ? new Set(all.slice(begin, end + 1))
    : {message: `\`${from}\` stands behind \`${to}\``, hint: null}
}

function theOne(
  reference: string,
  found: readonly FoundStep[],
  documents: readonly PlannedDocument[]
): PlannedStep | SelectionFault {
  const [first] = found
  if (first === undefined) return nothingMeant(reference, documents)
  if (found.length === 1) return first.planned
  return {
    message: `\`${reference}\` means ${found.length} steps: ${placesOf(found)}`,
    hint: 'name one of them by its line, such as `guide.md:12`'
  }
}

function nothingMeant(reference: string, documents: readonly PlannedDocument[]): SelectionFault {
  const steps = documents.flatMap((document) =>
    document.steps.map((planned): FoundStep => ({document, planned}))
  )
  const names = steps.flatMap(({planned}) => planned.step.options.id ?? [])
  const near = suggest(reference.replace(/^#/, ''), names)
  return {
    message: `No step is meant by \`${reference}\``,
    hint:
      near === undefined
        ? 'name a step by `#id`, by its line, or by a piece of its command; `as-written plan` lists them'
        : `did you mean \`#${near}\`?`
  }
}

function inSection(named: string, documents: readonly PlannedDocument[]): Part {
  const all = documents.flatMap(({steps}) => steps)
  const found = all.filter(({step}) => isInSection(step.section, named))
  if (found.length > 0) return new Set(found)
  return nothingNamed('section', named, new Set(all.flatMap(({step}) => step.section)))
}

function tagged(tag: string, documents: readonly PlannedDocument[]): Part {
  const all = documents.flatMap(({steps}) => steps)
  const found = all.filter(({step}) => step.options.tags?.includes(tag))
  if (found.length > 0) return new Set(found)
  return nothingNamed('tag', tag, new Set(all.flatMap(({step}) => step.options.tags ?? [])))
}

function nothingNamed(what: string, named: string, known: ReadonlySet<string>): SelectionFault {
  const near = suggest(named, known)
  const some = [...known].slice(0, 10).map((name) => `\`${name}\``)
  const list = known.size > some.length ? `${some.join(', ')} and others` : some.join(', ')
  return {
    message: `No step has the ${what} \`${named}\``,
    hint:
      near !== undefined ? `did you mean \`${near}\`?` : known.size > 0 ? `there are ${list}` : null
  }
}

function addNeeded({steps}: PlannedDocument, wanted: Set<PlannedStep>): void {
  const byId = new Map(steps.map((planned) => [planned.step.id, planned]))
  const open = steps.filter((planned) => wanted.has(planned))
  for (let planned = open.pop(); planned !== undefined; planned = open.pop()) {
    for (const id of planned.needs) {
      const needed = byId.get(id)
      if (needed === undefined || wanted.has(needed)) continue
      wanted.add(needed)
      open.push(needed)
    }
  }
}

/** A step that would not run anyway keeps its own reason only where the user wants it. */
function leaveOut(document: PlannedDocument, wanted: ReadonlySet<PlannedStep>): PlannedDocument {
  const replaced = new Map(
    document.steps.map((planned) => [
      planned,
      wanted.has(planned)
        ? planned
        : {
            ...planned,
            notRun: {reason: 'not-selected', because: 'other steps were chosen'} as const
          }
    ])
  )
  const replace = (planned: PlannedStep): PlannedStep => replaced.get(planned) ?? planned
  return {...document, steps: document.steps.map(replace), order: document.order.map(replace)}
}
