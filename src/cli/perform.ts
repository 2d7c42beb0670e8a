import process from 'node:process'
import {performPlan} from '../engine.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import {Secrets} from '../secret/secrets.ts'
import {allowOption} from './allow.ts'
import {type CommandOption, type Invocation, isGiven, single, UsageError} from './command.ts'
import {exitStatus, shareOfPerformed, statusOf} from './exit.ts'
import {readGiven} from './given.ts'
import {listenForInterrupt} from './interrupt.ts'
import {KeptOutputs} from './kept-outputs.ts'
import {hasOperator, openDesk} from './operator/desk.ts'
import {readPatience} from './patience.ts'
import {missingTargets, type Prepared, placeOptions, prepare} from './prepare.ts'
import {showProblems} from './problems.ts'
import {startReports} from './reports.ts'
import type {Streams} from './streams.ts'

/** Options that `run` and `verify` share. */
export const performOptions: readonly CommandOption[] = [
  ...placeOptions,
  allowOption,
  {flags: '--keep-going', about: 'go on after a red step instead of blocking the later ones'},
  {
    flags: '--min-coverage <share>',
    about: 'red when less than this share of the steps was performed: `80%`'
  },
  {
    flags: '--report <name[=file]>',
    about: '`terminal` or `json`, to standard output or a file; may be repeated'
  },
  {
    flags: '--keep-output <folder>',
    about: 'keep outputs that are too long for a report in files there, without secrets'
  }
]

/** Perform what the user named: what `run` and `verify` have in common. Resolves to the exit status. */
export async function perform(
  command: 'run' | 'verify',
  invocation: Invocation,
  streams: Streams
): Promise<number> {
  const gate = parseShare(single(invocation, 'min-coverage'))
  const isAttended = command === 'run' && hasOperator(streams)
  let isStopped = false
  const prepared = await prepare(invocation, {
    isPerforming: true,
    isAttended,
    ...(isAttended
      ? {
          ask: async (values) => {
            const {askValues} = await import('./operator/ask-values.ts')
            const answers = await askValues(values, streams.output)
            isStopped = answers === undefined
            return answers ?? new Map()
          }
        }
      : {})
  })
  if (isStopped) return exitStatus.interrupted
  await showProblems(prepared.problems, prepared.sources, streams)
  if (prepared.problems.some(({severity}) => severity === 'error')) return exitStatus.unusable
  requireTargets(prepared)
  const secrets = new Secrets(prepared.config.secrets, prepared.directory)
  const given = await readGiven(prepared, secrets)
  using interrupt = listenForInterrupt(streams)
  const desk = isAttended ? await openDesk(streams, secrets.mask, interrupt) : undefined
  const reports = await startReports(
    invocation.options['report'] ?? [],
    prepared.reporters,
    desk?.streams ?? streams
  )
  const folder = single(invocation, 'keep-output')
  const kept = folder === undefined ? undefined : await KeptOutputs.open(folder, secrets.mask)
  const started = new Date()
  const record = await performPlan(prepared.plan, prepared.plugins, {
    description: {id: runId(started), command, started},
    keepGoing: isGiven(invocation, 'keep-going'),
    isStrict: isGiven(invocation, 'strict'),
    patience: durationOf('timeout', invocation) ?? defaultPatience,
    ...documentPatienceOf(invocation),
    signal: interrupt.signal,
    secrets,
    given: ({runbook}) => given.get(runbook) ?? new Map(),
    isStyled: reports.wantsStyles,
    ...(kept ? {keepOutput: (...long) => kept.keep(...long)} : {}),
    ...(desk ? {operator: desk.operator, onPatience: desk.onPatience} : {}),
    emit: (event) => reports.on(event)
  })
  const failures = kept?.failures ?? []
  for (const failure of failures) streams.errors.write(`${failure}\n`)
  const areWritten = (await reports.finish()) && failures.length === 0
  const share = shareOfPerformed(record)
  if (share < gate) {
    streams.errors.write(`Coverage is ${percent(share)}, the gate is ${percent(gate)}\n`)
  }
  const status = statusOf(record, gate)
  // Whoever reads the report must not take an old or empty one for a green one.
  return !areWritten && status === exitStatus.green ? exitStatus.unsettled : status
}

/** Where nobody said where steps run, the sandbox is meant, never silently the user's own machine. */
function requireTargets(prepared: Prepared): void {
  for (const name of missingTargets(prepared)) {
    if (name !== 'sandbox')
      throw new UsageError(`There is no target \`${name}\``, 'there are `local` and `ssh://…`')
    throw new InfrastructureError(
      'There is no sandbox on this machine: this version cannot make one yet',
      {
        hint: '`--on local` runs the steps on this machine, as you, in a copy of the repository (or write `on: local` in as-written.yaml)'
      }
    )
  }
}

const defaultPatience = 600_000

/** What the command line says, for all documents; what the configuration says is in the plan. */
function durationOf(
  name: 'timeout' | 'document-timeout',
  invocation: Invocation
): number | undefined {
  const text = single(invocation, name)
  return text === undefined ? undefined : readPatience(text)
}

function documentPatienceOf(invocation: Invocation): {readonly documentPatience?: number} {
  const documentPatience = durationOf('document-timeout', invocation)
  return documentPatience === undefined ? {} : {documentPatience}
}

function parseShare(text: string | undefined): number {
  if (text === undefined) return 0
  // `0.8` means four steps in five to whoever writes it, not eight in a thousand.
  if (Number(text) > 0 && Number(text) < 1) {
    throw new UsageError(
      `\`--min-coverage ${text}\` may be a share or a percentage`,
      `write \`${Math.round(Number(text) * 1000) / 10}%\``
    )
  }
  const percentage = Number(/^(\d{1,3}(?:\.\d+)?)%?$/.exec(text)?.[1])
  if (!(percentage >= 0 && percentage <= 100)) {
    throw new UsageError(
      `\`--min-coverage ${text}\` is no share of the steps`,
      'write a percentage, such as `80%`'
    )
  }
  return percentage / 100
}

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`
}

/** No two runs on a machine begin in one millisecond of one process. */
function runId(started: Date): string {
  return `${started.toISOString().replaceAll(/[-:.]/g, '')}-${process.pid.toString(36)}`
}
