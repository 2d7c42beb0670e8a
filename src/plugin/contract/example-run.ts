import assert from 'node:assert/strict'
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
  /** How often it was tried, where that is more than once. */
  readonly attempts?: number
  /** What is told while it runs: that it is silent. */
  readonly waiting?: string
  /** It is a service: what is told when it is up. It runs on to the end of its document. */
  readonly up?: string
  /** What the services beside it have printed; each is named by its line. */
  readonly services?: readonly {readonly line: number; readonly output: readonly string[]}[]
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
  for (const {document, plannedDocument, outcomes} of planned) {
    const finish = (outcome: Outcome): RunEvent => {
      return {kind: 'step-finished', document: plannedDocument, outcome}
    }
    const services: Outcome[] = []
    events.push({kind: 'document-started', document: plannedDocument})
    for (const [index, outcome] of outcomes.entries()) {
      const {waiting, up} = document.steps[index] as ExampleOutcome
      const {planned: step, verdict} = outcome
      if (verdict.kind !== 'not-run') {
        events.push({kind: 'step-started', document: plannedDocument, planned: step})
        // The engine opens a machine when the first step needs it.
        if (!isMachineOpen) events.push({kind: 'machine-opened', host: null, description})
        isMachineOpen = true
      }
      if (waiting !== undefined) {
        events.push({kind: 'step-waiting', planned: step, because: waiting})
      }
      if (up === undefined) {
        events.push(finish(outcome))
        continue
      }
      const told = {document: plannedDocument, planned: step, because: up}
      events.push({kind: 'service-told', ...told})
      services.unshift(outcome)
    }
    events.push(...services.map(finish))
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
  const steps = document.steps.map(planStep)
  const outcomes = document.steps.map((example, index) => {
    return exampleOutcome(example, steps[index] as PlannedStep, steps)
  })
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
  return {plannedDocument: {runbook, roles: [], steps, problems: []}, outcomes}
}

function exampleOutcome(
  {verdict, exit = null, durationMs = 3, output = [], attempts, services}: ExampleOutcome,
  planned: PlannedStep,
  steps: readonly PlannedStep[]
): Outcome {
  const beside = services?.map(({line, output: printed}) => {
    const service = steps.find(({step}) => step.position.start.line === line)
    assert(service, `expected a service in line ${line} of the example`)
    return {planned: service, output: printed}
  })
  return {
    planned,
    verdict,
    exit,
    durationMs,
    output,
    ...(attempts === undefined ? {} : {attempts}),
    ...(beside === undefined ? {} : {services: beside})
  }
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
    notRun
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
