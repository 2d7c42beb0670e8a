import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {
  type Expectation,
  type Machine,
  type Outcome,
  openTerminal,
  type PlannedDocument,
  type RunEvent,
  shellFiles,
  type Target
} from 'as-written'
import {alignOutput} from '../../src/match/align.ts'
import {claimExpectations} from '../../src/match/claim.ts'
import type {RunRequest} from '../../src/run/request.ts'
import {run} from '../../src/run/run.ts'

/** What came of a run. */
export interface Performed {
  readonly outcomes: readonly Outcome[]
  readonly events: readonly RunEvent[]
}

/** Perform documents with a target, as the engine does. */
export async function performWith(
  target: Target,
  documents: readonly PlannedDocument[],
  options: Partial<RunRequest> = {}
): Promise<Performed> {
  const events: RunEvent[] = []
  const outcomes: Outcome[] = []
  await run({
    description: {id: 'r1', command: 'verify', started: new Date(0)},
    plan: {environment: {name: 'test', target: 'scripted', targets: {}, inPlace: false}, documents},
    target: () => target,
    align: alignOutput,
    claim: (promise, path, values): readonly Expectation[] =>
      claimExpectations(promise, [], {path, isStrict: false, values}).expectations,
    keepGoing: false,
    patience: 20_000,
    signal: new AbortController().signal,
    ...options,
    emit(event) {
      events.push(event)
      if (event.kind === 'step-finished') outcomes.push(event.outcome)
      options.emit?.(event)
    }
  })
  return {outcomes, events}
}

/** A target with real shells in a folder of its own. */
export interface RealTarget extends Target, AsyncDisposable {
  readonly folder: string
}

/** Make a target whose terminals are real. */
export async function realTarget(): Promise<RealTarget> {
  const folder = await mkdtemp(join(tmpdir(), 'aw-run-'))
  const machine: Machine = {
    description: folder,
    files: shellFiles((_role, args) => ({file: 'sh', args})),
    openTerminal: () =>
      openTerminal({
        file: 'bash',
        args: ['--norc', '--noprofile', '--noediting', '-i'],
        env: {PATH: process.env['PATH'] ?? '', HOME: folder, TERM: 'xterm'},
        directory: folder
      }),
    async [Symbol.asyncDispose]() {}
  }
  return {
    name: 'scripted',
    folder,
    isThrowaway: false,
    refuse: () => undefined,
    open: async () => machine,
    [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true})
  }
}

/** The verdicts, in the order in which the steps ended. */
export function kindsOf({outcomes}: Performed): readonly string[] {
  return outcomes.map(({verdict}) => verdict.kind)
}

/** Why a step has its verdict. */
export function becauseOf(outcome: Outcome | undefined): string {
  const verdict = outcome?.verdict
  return verdict !== undefined && 'because' in verdict ? verdict.because : ''
}
