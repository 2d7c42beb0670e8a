import type {RunEvent} from '../../model/event.ts'
import type {Outcome, Verdict} from '../../model/outcome.ts'
import type {Plan, PlannedDocument, PlannedStep} from '../../model/plan.ts'
import type {Position} from '../../model/position.ts'
import type {Role} from '../../model/role.ts'
import type {PromisedLine} from '../../model/step.ts'

/** What an example says about one step; the rest is made up. */
export interface ExampleStep {
  readonly line: number
  readonly command: string
  readonly role?: Role
  readonly promises?: readonly string[]
  readonly notRun?: PlannedStep['notRun']
}

/** What an example says about what a step did. */
export interface ExampleOutcome extends ExampleStep {
  readonly verdict: Verdict
  readonly exit?: number | null
  readonly durationMs?: number
  readonly output?: readonly string[]
}

/** One document of an example and what became of its steps. */
export interface ExampleDocument {
  readonly path: string
  readonly title?: string
  readonly ignoredBlocks?: number
  readonly steps: readonly ExampleOutcome[]
}

/** What an example says about a whole run. */
export interface ExampleRun {
  readonly documents: readonly ExampleDocument[]
  readonly environment?: string
  readonly machine?: string
  readonly interrupted?: boolean
  readonly durationMs?: number
}

/** The events of a run in the order in which the engine tells them, made from what matters in an example. */
export function exampleRun(example: ExampleRun): readonly RunEvent[] {
  const planned = example.documents.map((document) => ({document, ...planDocument(document)}))
  const plan: Plan = {
    environment: {
      name: example.environment ?? 'local',
      target: 'local',
      targets: {},
      inPlace: false
    },
    documents: planned.map(({plannedDocument}) => plannedDocument)
  }
  const description = example.machine ?? 'this machine, as root, in a copy of /srv/app'
  const started = new Date('2026-11-21T04:00:00Z')
  const events: RunEvent[] = [
    {kind: 'run-started', run: {id: '20261121T040000Z-4f2a91', command: 'verify', started}, plan}
  ]
  let isMachineOpen = false
  for (const {plannedDocument, outcomes} of planned) {
    events.push({kind: 'document-started', document: plannedDocument})
    for (const outcome of outcomes) {
      if (outcome.verdict.kind !== 'not-run') {
        const {planned: step} = outcome
        events.push({kind: 'step-started', document: plannedDocument, planned: step})
        // The engine opens a machine when the first step needs it.
        if (!isMachineOpen) events.push({kind: 'machine-opened', host: null, description})
        isMachineOpen = true
      }
      events.push({kind: 'step-finished', document: plannedDocument, outcome})
    }
    events.push({kind: 'document-finished', document: plannedDocument, outcomes})
  }
  events.push({
    kind: 'run-finished',
    durationMs: example.durationMs ?? 1234.5,
    interrupted: example.interrupted ?? false
  })
  return events
}

function planDocument(document: ExampleDocument): {
  readonly plannedDocument: PlannedDocument
  readonly outcomes: readonly Outcome[]
} {
  const {path, title = null, ignoredBlocks = 0} = document
  const outcomes = document.steps.map(
    (example): Outcome => ({
      planned: planStep(example),
      verdict: example.verdict,
      exit: example.exit ?? null,
      durationMs: example.durationMs ?? 3,
      output: example.output ?? []
    })
  )
  const steps = outcomes.map(({planned}) => planned)
  const ignored = Array.from({length: ignoredBlocks}, (_, index) => ({
    line: index + 1,
    endLine: index + 1,
    because: 'data: no prompt, no shell language'
  }))
  const runbook = {
    path,
    syntax: 'markdown',
    title,
    steps: steps.map(({step}) => step),
    ignored,
    problems: []
  }
  return {plannedDocument: {runbook, roles: [], steps, order: steps, problems: []}, outcomes}
}

function planStep({line, command, role, promises, notRun = null}: ExampleStep): PlannedStep {
  const lines = promises?.map((text, index): PromisedLine => {
    return {text, ...pointAt(line + 1 + index)}
  })
  return {
    step: {
      kind: 'command',
      id: `step-${line}`,
      role: role ?? {user: null, host: null},
      section: [],
      position: positionAt(line, command.length),
      rolePosition: null,
      why: 'prompt',
      trust: 'sure',
      options: {},
      notes: [],
      command,
      commandStart: pointAt(line),
      promise: lines ? {lines, blankLinesAfter: 0} : null
    },
    target: 'local',
    expectations:
      lines?.map(({text, line: promisedLine}) => ({
        source: text,
        line: promisedLine,
        repeat: 'once' as const,
        accepts: (actual: string) => actual === text
      })) ?? null,
    notRun,
    needs: []
  }
}

function positionAt(line: number, length: number): Position {
  const start = pointAt(line)
  return {start, end: {...start, column: 1 + length, offset: start.offset + length}}
}

/** Every line of an example is a hundred characters away from the next. */
function pointAt(line: number): Position['start'] {
  return {line, column: 1, offset: (line - 1) * 100}
}
