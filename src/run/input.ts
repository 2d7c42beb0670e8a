import type {AnswerOption, KeyOption, QuestionPattern} from '../model/input.ts'
import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Answer, Keystroke, TerminalRequest, TerminalResult} from '../seam/terminal.ts'
import {describeQuestion} from './judge.ts'
import type {RunRequest} from './request.ts'
import {unusedAnswers} from './unused-answers.ts'

/** What a step is given while it runs, and what came of it. */
export interface StepInput {
  readonly request: Pick<TerminalRequest, 'answers' | 'keys' | 'onQuestion' | 'onOutput'>
  /** What the input says about the step, besides its exit status and its output. */
  judge(verdict: Verdict, result: TerminalResult): Verdict
}

/** Milliseconds until the screen must show what the document says it shows. */
const patienceForScreen = 10_000

/** Everything that a step may be given, with the secrets in it; or why one of them cannot be had. */
export async function inputOf(
  planned: PlannedStep,
  request: RunRequest
): Promise<StepInput | {readonly because: string}> {
  const {answers = [], keys = []} = planned.step.options
  const given = new Map<Answer, AnswerOption>()
  for (const answer of answers) {
    const said = await sayingOf(answer, request)
    if (typeof said !== 'string') return said
    const isSecret = answer.say.kind === 'secret'
    given.set({answers: questionTest(answer.on), say: said, isSecret}, answer)
  }
  const {operator} = request
  return {
    request: {
      ...(given.size > 0 ? {answers: [...given.keys()]} : {}),
      ...(keys.length > 0 ? {keys: keys.map(keystroke)} : {}),
      ...(operator
        ? {
            onQuestion: (question, hands) => operator.answer(planned, question, hands),
            onOutput: (bytes: Uint8Array) => operator.show(planned, bytes)
          }
        : {})
    },
    judge(verdict, result) {
      if (verdict.kind === 'asks' && operator && result.unseen === undefined) {
        const waited = result.question === null ? '' : `: it ${describeQuestion(result.question)}`
        return {kind: 'not-run', reason: 'skipped', because: `the operator ended it${waited}`}
      }
      const left = new Set((result.unused ?? []).flatMap((answer) => given.get(answer) ?? []))
      return tellUnused(verdict, unusedAnswers(planned, left, request))
    }
  }
}

async function sayingOf(
  {say}: AnswerOption,
  {secret}: RunRequest
): Promise<string | {readonly because: string}> {
  if (say.kind === 'text') return say.text
  return secret?.(say.name) ?? {because: `no secret \`${say.name}\` is declared`}
}

function questionTest({kind, source}: QuestionPattern): (question: string) => boolean {
  if (kind === 'text') return (question) => question.includes(source.trim())
  const pattern = new RegExp(source, 'u')
  return (question) => pattern.test(question)
}

function keystroke(key: KeyOption): Keystroke {
  return key.kind === 'type'
    ? key
    : {kind: 'await', text: key.contains, patience: patienceForScreen}
}

/** A question that is promised and never comes is a promise that does not hold. */
function tellUnused(verdict: Verdict, unused: readonly AnswerOption[]): Verdict {
  if (unused.length === 0) return verdict
  const never = `nothing asked ${unused.map(({on}) => `\`${on.source}\``).join(', ')}`
  switch (verdict.kind) {
    case 'as-written':
      return {kind: 'failed', because: `${never}, which the document answers`, diff: null}
    case 'differs':
    case 'failed':
    case 'timed-out':
    case 'asks':
      return {...verdict, because: `${verdict.because}; ${never}`}
    case 'undecided':
    case 'infrastructure':
    case 'unknown':
    case 'not-run':
      return verdict
  }
}
