import type {PlannedDocument, PlannedStep} from '../../model/plan.ts'
import {namedSteps} from '../named-steps.ts'

/** A step and the document that it stands in. */
export interface FoundStep {
  readonly document: PlannedDocument
  readonly planned: PlannedStep
}

/**
 * The steps that a person means by a reference:
 *
 *     #migrate       what an annotation named so; `migrate` too
 *     5f1c2a9b       an id as `plan --json` tells it
 *     42             every step that stands in this line, with what it promises
 *     install.md:42  the same, in one document
 *     adduser        every step whose command holds this text, however it is spaced
 */
export function stepsMeantBy(
  reference: string,
  documents: readonly PlannedDocument[]
): readonly FoundStep[] {
  const all = documents.flatMap((document) =>
    document.steps.map((planned): FoundStep => ({document, planned}))
  )
  const name = /^#?([A-Za-z_][\w:-]*)$/.exec(reference)?.[1]
  const named =
    name === undefined ? [] : documents.flatMap((document) => stepsNamed(name, document))
  if (named.length > 0 || reference.startsWith('#')) return named
  const place = readPlace(reference)
  if (place !== undefined) {
    return all.filter((found) => isInDocument(found, place) && isInLine(found, place))
  }
  const known = all.filter(({planned}) => planned.step.id === reference)
  if (known.length > 0) return known
  const text = spaced(reference)
  return text === '' ? [] : all.filter(({planned}) => spaced(planned.step.command).includes(text))
}

/** The steps that may be meant by `--from`: a line between two steps means the next one of each document. */
export function stepsFrom(
  reference: string,
  documents: readonly PlannedDocument[]
): readonly FoundStep[] {
  return stepsBeside(reference, documents, ({steps}, line) =>
    steps.find((step) => lastLine(step) >= line)
  )
}

/** The steps that may be meant by `--to`: a line between two steps means the one above it. */
export function stepsUpTo(
  reference: string,
  documents: readonly PlannedDocument[]
): readonly FoundStep[] {
  return stepsBeside(reference, documents, ({steps}, line) =>
    steps.findLast(({step}) => step.position.start.line <= line)
  )
}

function stepsBeside(
  reference: string,
  documents: readonly PlannedDocument[],
  find: (document: PlannedDocument, line: number) => PlannedStep | undefined
): readonly FoundStep[] {
  const place = readPlace(reference)
  if (place === undefined) return stepsMeantBy(reference, documents)
  return documents.flatMap((document) => {
    const planned = find(document, place.line)
    return planned !== undefined && isInDocument({document, planned}, place)
      ? {document, planned}
      : []
  })
}

interface Place {
  readonly path: string | undefined
  readonly line: number
}

// 42, install.md:42
function readPlace(reference: string): Place | undefined {
  const [, path, line] = /^(?:(.+):)?(\d+)$/.exec(reference) ?? []
  return line === undefined ? undefined : {path, line: Number(line)}
}

function stepsNamed(name: string, document: PlannedDocument): readonly FoundStep[] {
  const steps = namedSteps(document.steps.map(({step}) => step)).get(name) ?? []
  return document.steps
    .filter(({step}) => steps.includes(step))
    .map((planned) => ({document, planned}))
}

/** Where steps stand, for a person who has to choose one of them: `guide.md:12, guide.md:40 and 3 more`. */
export function placesOf(found: readonly FoundStep[]): string {
  const shown = found.slice(0, 3).map(placeOf)
  const more = found.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ')
}

function placeOf({document, planned}: FoundStep): string {
  return `${document.runbook.path}:${planned.step.position.start.line}`
}

/** A path may be cut off at the left: `install.md` is `docs/install.md`. */
function isInDocument({document}: FoundStep, {path}: Place): boolean {
  const whole = document.runbook.path
  return path === undefined || whole === path || whole.endsWith(`/${path}`)
}

function isInLine({planned}: FoundStep, {line}: Place): boolean {
  return planned.step.position.start.line <= line && line <= lastLine(planned)
}

function lastLine({step: {position, promise}}: PlannedStep): number {
  return promise?.lines.at(-1)?.line ?? position.end.line
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
