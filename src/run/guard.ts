import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Terminal, TerminalRequest} from '../seam/terminal.ts'
import {probe} from './probe.ts'
import {quotePath} from './quote.ts'

interface Guard {
  readonly key: string
  readonly command: string
  /** Whether the step runs when the command succeeds, or when it does not. */
  readonly runsIf: boolean
  readonly otherwise: string
}

/** Ask the guards of a step on its machine, as its role; what the first that says no makes of the step. */
export async function askGuards(
  {step}: PlannedStep,
  terminal: Terminal,
  fill: (text: string) => string,
  limits: Pick<TerminalRequest, 'patience' | 'signal'>
): Promise<Verdict | undefined> {
  for (const {key, command, runsIf, otherwise} of guardsOf(step.options, fill)) {
    const answered = await probe(terminal, command, limits)
    if (answered === undefined) {
      return {kind: 'failed', because: `nobody can say what \`${key}\` comes to`, diff: null}
    }
    if ((answered.status === 0) !== runsIf) {
      return {kind: 'not-run', reason: 'skipped', because: otherwise}
    }
  }
  return undefined
}

function guardsOf(
  {onlyif, unless, creates, removes}: PlannedStep['step']['options'],
  fill: (text: string) => string
): readonly Guard[] {
  const guards: Guard[] = []
  const add = (key: string, command: string, runsIf: boolean, otherwise: string): void => {
    guards.push({key, command: fill(command), runsIf, otherwise})
  }
  if (onlyif !== undefined) add('onlyif', onlyif, true, `\`${onlyif}\` does not succeed`)
  if (unless !== undefined) add('unless', unless, false, `\`${unless}\` succeeds`)
  if (creates !== undefined) {
    add('creates', `command test -e ${quotePath(creates)}`, false, `\`${creates}\` exists`)
  }
  if (removes !== undefined) {
    add('removes', `command test -e ${quotePath(removes)}`, true, `\`${removes}\` does not exist`)
  }
  return guards
}
