import {
  countVerdicts,
  coverageOf,
  type DocumentRecord,
  type RunRecord,
  type Totals,
  type VerdictKind,
  worstVerdict
} from 'as-written'
import {type StepJson, stepJson} from './step.ts'

/** DESIGN's contract `as-written/run@1`: keys may be added, none is renamed. */
export interface RunJson {
  readonly format: 'as-written/run@1'
  readonly run: string
  readonly command: 'run' | 'verify'
  readonly environment: string
  /** ISO 8601, UTC. */
  readonly started: string
  readonly durationMs: number
  readonly interrupted: boolean
  readonly documents: readonly DocumentJson[]
  readonly totals: Totals & {readonly 'known-fault': number}
}

/** One document: the worst verdict of its steps names it. */
export interface DocumentJson {
  readonly path: string
  /** Where the document is performed several times: what is chosen this time, by the names of its choices. */
  readonly choices?: Readonly<Record<string, string>>
  readonly verdict: VerdictKind
  readonly steps: readonly StepJson[]
  readonly coverage: {
    readonly steps: number
    readonly performed: number
    readonly ignoredBlocks: number
  }
}

/** Everything that is known about a run. */
export function toJson({run, plan, documents, durationMs, interrupted}: RunRecord): RunJson {
  const totals = countVerdicts(documents.flatMap(({outcomes}) => outcomes))
  return {
    format: 'as-written/run@1',
    run: run.id,
    command: run.command,
    environment: plan.environment.name,
    started: run.started.toISOString(),
    durationMs: Math.round(durationMs),
    interrupted,
    documents: documents.map(documentJson),
    totals: {...inOrder(totals), 'known-fault': 0}
  }
}

function documentJson({document, outcomes}: DocumentRecord): DocumentJson {
  const {steps, performed, ignoredBlocks} = coverageOf(document, outcomes)
  return {
    path: document.runbook.path,
    ...(document.combination === undefined
      ? {}
      : {
          choices: Object.fromEntries(document.combination.map(({name, option}) => [name, option]))
        }),
    verdict: worstVerdict(outcomes.map(({verdict}) => verdict.kind)),
    steps: outcomes.map(stepJson),
    coverage: {steps, performed, ignoredBlocks}
  }
}

/** In the order of the contract, for people who read it. */
function inOrder(totals: Totals): Totals {
  return {
    'as-written': totals['as-written'],
    differs: totals.differs,
    failed: totals.failed,
    'timed-out': totals['timed-out'],
    asks: totals.asks,
    undecided: totals.undecided,
    infrastructure: totals.infrastructure,
    unknown: totals.unknown,
    'not-run': totals['not-run']
  }
}
