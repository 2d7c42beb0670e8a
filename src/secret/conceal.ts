import type {RunEvent} from '../model/event.ts'
import type {Diff, Outcome, ServiceOutput, Verdict} from '../model/outcome.ts'
import type {Mask} from './mask.ts'

/** What stands in a report instead of the output of a `sensitive` step. */
export const keptOut = 'output kept out of the report: sensitive'

/** Makes events fit to be told: without secrets, and without the output of `sensitive` steps. */
export class Concealer {
  readonly #mask: Mask
  readonly #concealed = new WeakMap<Outcome, Outcome>()

  constructor(mask: Mask) {
    this.#mask = mask
  }

  event(event: RunEvent): RunEvent {
    switch (event.kind) {
      case 'step-finished':
        return {...event, outcome: this.#outcome(event.outcome)}
      case 'document-finished':
        return {...event, outcomes: event.outcomes.map((outcome) => this.#outcome(outcome))}
      case 'step-waiting':
      case 'service-told':
        return {...event, because: this.#mask.text(event.because)}
      case 'run-started':
      case 'machine-opened':
      case 'document-started':
      case 'step-started':
      case 'run-finished':
        return event
    }
  }

  /** Whoever compares outcomes by identity finds the same one again. */
  #outcome(outcome: Outcome): Outcome {
    const known = this.#concealed.get(outcome)
    if (known) return known
    const isSensitive = outcome.planned.step.options.sensitive === true
    const own = isSensitive ? withoutOutput(outcome) : this.#masked(outcome)
    const {services} = outcome
    const concealed = services
      ? {...own, services: services.map((each) => this.#service(each))}
      : own
    this.#concealed.set(outcome, concealed)
    return concealed
  }

  #service({planned, output}: ServiceOutput): ServiceOutput {
    const isSensitive = planned.step.options.sensitive === true
    return {planned, output: isSensitive ? [keptOut] : this.#mask.lines(output)}
  }

  #masked(outcome: Outcome): Outcome {
    const {verdict, output, styled, screen} = outcome
    return {
      ...outcome,
      output: this.#mask.lines(output),
      ...(styled ? {styled: this.#mask.lines(styled)} : {}),
      ...(screen ? {screen: this.#mask.lines(screen)} : {}),
      verdict: this.#verdict(verdict)
    }
  }

  #verdict(verdict: Verdict): Verdict {
    if (verdict.kind === 'as-written') return verdict
    const because = this.#mask.text(verdict.because)
    if (verdict.kind === 'differs') return {...verdict, because, diff: this.#diff(verdict.diff)}
    if ('diff' in verdict && verdict.diff !== null) {
      return {...verdict, because, diff: this.#diff(verdict.diff)}
    }
    return {...verdict, because}
  }

  #diff(diff: Diff): Diff {
    const texts = this.#mask.lines(diff.map((row) => (row.kind === 'elided' ? '' : row.text)))
    return diff.map((row, index) =>
      row.kind === 'elided' ? row : {...row, text: texts[index] as string}
    )
  }
}

function withoutOutput(outcome: Outcome): Outcome {
  const {verdict, output, styled: _, screen, ...rest} = outcome
  return {
    ...rest,
    output: output.length === 0 ? [] : [keptOut],
    ...(screen ? {screen: [keptOut]} : {}),
    verdict: withoutDetail(verdict)
  }
}

/** What was compared is told, what was found is not; a question is output too. */
function withoutDetail(verdict: Verdict): Verdict {
  switch (verdict.kind) {
    case 'differs':
      return {...verdict, diff: [{kind: 'unexpected', text: keptOut}]}
    case 'asks':
      return {kind: 'asks', because: `waits for input (${keptOut})`, diff: null}
    case 'failed':
    case 'timed-out':
      return {...verdict, diff: null}
    case 'as-written':
    case 'undecided':
    case 'infrastructure':
    case 'unknown':
    case 'not-run':
      return verdict
  }
}
