import type {Expectation} from '../model/expectation.ts'
import type {Outcome, Verdict} from '../model/outcome.ts'
import type {TerminalResult} from '../seam/terminal.ts'
import {judge, outputLines} from './judge.ts'
import {expectationsOf, type Place} from './place.ts'
import type {Service} from './service.ts'

/** What a service that is over says about the document. Being ended by us says nothing. */
export function serviceOutcome(service: Service, result: TerminalResult, place: Place): Outcome {
  const {planned, wasStopped, input} = service
  const output = outputLines(result.output)
  const expectations = expectationsOf(planned, place)
  const verdict = wasStopped
    ? judgeStopped(expectations, output, place)
    : withEndOfItsOwn(judge({...planned, expectations}, result, output, place.request.align))
  const {exit, durationMs} = result
  return {planned, verdict: input.judge(verdict, result), exit, durationMs, output}
}

/** What was promised must have been printed; what a service prints after it is its own affair. */
function judgeStopped(
  expectations: readonly Expectation[] | null,
  output: readonly string[],
  {request}: Place
): Verdict {
  const asWritten = {kind: 'as-written', forgiven: {}} as const
  if (expectations === null) return {...asWritten, promised: 'exit only'}
  const {isAccepted, diff} = request.align([...expectations, openEnd(expectations)], output)
  if (isAccepted) return {...asWritten, promised: 'output'}
  return {kind: 'differs', because: 'the output is not as promised', diff}
}

function openEnd(expectations: readonly Expectation[]): Expectation {
  const line = (expectations.at(-1)?.line ?? 0) + 1
  return {source: '...', line, repeat: 'any', accepts: () => true}
}

function withEndOfItsOwn(verdict: Verdict): Verdict {
  if (verdict.kind !== 'failed') return verdict
  return {...verdict, because: `ended on its own: ${verdict.because}`}
}
