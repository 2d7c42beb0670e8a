import {
  type Diff,
  diffLines,
  formatDiff,
  type NotRunReason,
  type Outcome,
  type VerdictKind
} from 'as-written'

/** One step: the same keys whatever happened to it, but for `screen`. */
export interface StepJson {
  readonly id: string
  readonly line: number
  readonly user: string | null
  readonly host: string | null
  readonly command: string
  readonly verdict: VerdictKind
  readonly exit: number | null
  readonly durationMs: number
  /** How often it was tried; the last time counts. */
  readonly attempts: number
  /** What the document promises; `null` where it promises nothing: a step done by hand. */
  readonly promised: 'exit only' | 'output' | null
  /** The promised lines as written. */
  readonly expected: readonly string[] | null
  readonly actual: readonly string[]
  readonly diff: string | null
  /** What stood on the screen of a full-screen program that was ended; absent where there was none. */
  readonly screen?: readonly string[]
  readonly forgiven: Readonly<Record<string, number>>
  /** Why it was not run. */
  readonly reason: NotRunReason | null
  readonly because: string | null
  readonly knownFault: string | null
  readonly standIns: readonly string[]
  /** With a red step: the services that ran beside it, and the last lines that each had printed. */
  readonly services: readonly {readonly line: number; readonly output: readonly string[]}[]
}

/** What is known about one step. */
export function stepJson({
  planned,
  verdict,
  exit,
  durationMs,
  output,
  screen,
  attempts = 1,
  services = []
}: Outcome): StepJson {
  const {step} = planned
  return {
    id: step.id,
    line: step.position.start.line,
    user: step.role.user,
    host: step.role.host,
    command: step.command,
    verdict: verdict.kind,
    exit,
    durationMs: Math.round(durationMs),
    attempts,
    promised: verdict.kind === 'as-written' ? verdict.promised : promisedBy(planned),
    expected: step.promise?.lines.map(({text}) => text) ?? null,
    actual: output,
    diff: 'diff' in verdict && verdict.diff !== null ? diffText(verdict.diff) : null,
    ...(screen ? {screen} : {}),
    forgiven: verdict.kind === 'as-written' ? verdict.forgiven : {},
    reason: verdict.kind === 'not-run' ? verdict.reason : null,
    because: verdict.kind === 'as-written' ? null : verdict.because,
    // Known faults and stand-ins come with the versions that perform them; the keys are part of the contract.
    knownFault: null,
    standIns: [],
    services: services.map((service) => ({
      line: service.planned.step.position.start.line,
      output: service.output
    }))
  }
}

function promisedBy({step, expectations}: Outcome['planned']): StepJson['promised'] {
  if (step.kind === 'manual') return null
  return expectations === null ? 'exit only' : 'output'
}

function diffText(diff: Diff): string {
  return diffLines(formatDiff(diff))
    .map(({text}) => text.trimEnd())
    .join('\n')
}
