import type {Outcome, Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {roleName} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal, TerminalResult} from '../seam/terminal.ts'
import {askConsent} from './consent.ts'
import {askGuards} from './guard.ts'
import {inputOf} from './input.ts'
import {judge, notSeen, outputLines} from './judge.ts'
import {keepOutput} from './keep-output.ts'
import {NoSuchShellError} from './no-such-shell.ts'
import {inOtherShell, lacksShell} from './other-shell.ts'
import {expectationsOf, limitsOf, type Place} from './place.ts'
import {probe} from './probe.ts'
import {hasNode, lacksNode, programCommand} from './program.ts'
import {type Attempt, persist} from './retry.ts'
import type {Service} from './service.ts'
import {withSetting} from './setting.ts'
import {startService} from './start-service.ts'
import {StepWatch} from './step-watch.ts'
import {styledLines} from './styled-lines.ts'

/**
 * Type one step into its terminal and judge what happened; a background step that is up is a service. A machine that
 * cannot be had is an outcome too.
 */
export async function performStep(planned: PlannedStep, place: Place): Promise<Outcome | Service> {
  const started = performance.now()
  const missing = place.values.missingIn(planned)
  place.values.declare(planned)
  const outcome = (verdict: Verdict): Outcome =>
    notSeen(planned, verdict, performance.now() - started)
  if (missing !== undefined) return outcome({kind: 'not-run', reason: 'blocked', because: missing})
  if (planned.step.kind === 'command' && planned.step.isUnfinished) {
    return outcome({kind: 'asks', because: 'a shell would ask for the rest of it', diff: null})
  }
  try {
    const first = await place.terminals.of(planned)
    const asked = await withSetting(planned, first, place, () => whyNot(planned, first, place))
    const verdict = asked !== undefined && 'refused' in asked ? asked.refused : asked
    if (verdict !== undefined) return outcome(verdict)
    return await persist(planned, place, {
      terminal: () => place.terminals.of(planned),
      async attempt(terminal, patience) {
        const tried = await withSetting(planned, terminal, place, () =>
          attempt(planned, terminal, patience, place)
        )
        return 'refused' in tried ? outcome(tried.refused) : tried
      }
    })
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error
    const because = error.hint === null ? error.message : `${error.message}; ${error.hint}`
    const lacks = error instanceof NoSuchShellError ? ({lacks: 'role'} as const) : {}
    return outcome({kind: 'infrastructure', because, ...lacks})
  }
}

async function whyNot(
  planned: PlannedStep,
  terminal: Terminal,
  place: Place
): Promise<Verdict | undefined> {
  const {step} = planned
  const limits = limitsOf(planned, place)
  const verdict =
    (await askGuards(planned, terminal, (text) => place.values.fill(text), limits)) ??
    (await lacksShell(planned, terminal, place)) ??
    (await askConsent(planned, place.request))
  if (verdict !== undefined || step.kind !== 'command' || step.language === undefined) {
    return verdict
  }
  const answered = await probe(terminal, hasNode, limits)
  return answered?.status === 0
    ? undefined
    : {kind: 'not-run', reason: 'blocked', because: lacksNode}
}

const attempt = async (
  planned: PlannedStep,
  terminal: Terminal,
  patience: number | undefined,
  place: Place
): ReturnType<Attempt> => {
  const {step} = planned
  const {values, request, entered} = place
  const command =
    step.kind === 'command' && step.language !== undefined
      ? programCommand(step, values.open, terminal)
      : inOtherShell(values.fill(step.command), planned, terminal)
  if (step.options.background) return startService(planned, command, terminal, place)
  const input = await inputOf(planned, request)
  if ('because' in input)
    return notSeen(planned, {kind: 'infrastructure', lacks: 'secret', ...input})
  using watch = request.description.command === 'run' ? new StepWatch(planned, place) : null
  const before = [...terminal.shells]
  const ran = await terminal.run({
    command,
    ...(patience === undefined ? {} : {patience}),
    endWhenAsking: true,
    isWhole: planned.expectations !== null,
    signal: watch?.signal ?? request.signal,
    ...input.request,
    ...(watch === null
      ? {}
      : {
          onOutput: listenBoth(watch, input.request.onOutput),
          onBegun: (reach) => watch.listen(reach)
        })
  })
  entered.note(terminal, before, {planned, command})
  await place.terminals.provide(terminal, before)
  const result = await keepOutput(planned, ran, place)
  const output = outputLines(result.output)
  // Taken before the output is compared, for it may be promised with the values that it gives itself.
  const lack =
    values.take(planned, result.output, request.conceal) ??
    missedShell(planned, command, result, place)
  const expectations = expectationsOf(planned, place)
  const verdict = input.judge(
    judge({...planned, expectations}, result, output, request.align),
    result
  )
  const final = lack === undefined ? verdict : lacking(verdict, lack)
  return {
    planned,
    verdict: final,
    exit: result.exit,
    durationMs: result.durationMs,
    output,
    ...(await styledLines(final, result, output, request)),
    ...(result.screen === undefined ? {} : {screen: outputLines(result.screen)})
  }
}

function listenBoth(
  watch: StepWatch,
  listener: ((bytes: Uint8Array) => void) | undefined
): (bytes: Uint8Array) => void {
  return (bytes) => {
    watch.heard()
    listener?.(bytes)
  }
}

/** Why a shell that ended is missed, where nobody typed `exit`: whatever was set up in it is gone. */
function missedShell(
  planned: PlannedStep,
  command: string,
  {ending, exit}: TerminalResult,
  {document}: Place
): string | undefined {
  if (ending !== 'shell-ended' || isExit(command)) return undefined
  const later = document.steps.slice(document.steps.indexOf(planned) + 1)
  const name = roleName(planned.step.role)
  const isMissed = later.some(({step, notRun}) => notRun === null && roleName(step.role) === name)
  return isMissed ? `the shell has ended (exit status ${exit}), and later steps need it` : undefined
}

/** Whether a command says itself that the shell shall end. */
function isExit(command: string): boolean {
  return /(?:^|\n)\s*(?:exit|logout)(?:\s+\d+)?\s*(?:#[^\n]*)?$/.test(command)
}

/** What a step lacks makes it red that went well otherwise. */
function lacking(verdict: Verdict, because: string): Verdict {
  if (verdict.kind !== 'as-written' && verdict.kind !== 'differs') return verdict
  return {kind: 'failed', because, diff: verdict.kind === 'differs' ? verdict.diff : null}
}
