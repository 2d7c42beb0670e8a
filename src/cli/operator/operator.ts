import type {ReadStream} from 'node:tty'
import type {PlannedStep} from '../../model/plan.ts'
import {roleName} from '../../model/role.ts'
import {printable} from '../../problem/printable.ts'
import type {Delay, PatienceChoice} from '../../run/request.ts'
import type {Operator} from '../../seam/operator.ts'
import type {ReportSink} from '../../seam/reporter.ts'
import type {Hands, Question, Reply} from '../../seam/terminal.ts'
import type {Mask} from '../../secret/mask.ts'
import {MaskedStream} from '../../secret/stream.ts'
import {PersonalKeys} from './keys-from-person.ts'
import {describeLadder, describeSilence, ladder, type Rung} from './ladder.ts'

/** What an operator needs of the terminal that the person sits at. */
export interface OperatorPlace {
  readonly input: ReadStream
  readonly output: ReportSink
  readonly mask: Mask
  /** Aborted when the run is to end. */
  readonly signal: AbortSignal
  /** End the run. */
  stop(): void
  /** Make reports wait, and let them go on. */
  hold(): void
  release(): void
}

/** Ctrl-] : no program uses it, and telnet has taught it. */
const menuKey = '\u001d'

const waits: Readonly<Record<Question['kind'], string>> = {
  line: 'a line',
  hidden: 'a line that is not shown',
  raw: 'keys'
}

/** A person at a terminal: types to steps that wait for input, and does what documents leave to a person. */
export class TerminalOperator implements Operator {
  readonly #place: OperatorPlace
  /** The step that the person types to now, and what it prints. */
  #stream: {readonly planned: PlannedStep; readonly output: MaskedStream} | undefined

  #isTyping = false
  /** What the person chose last about a step that takes long. */
  #tried: {readonly planned: PlannedStep; readonly rung: Rung} | undefined
  /** Aborted when what the person decides about is settled otherwise. */
  #deciding: AbortController | undefined
  #decided: Promise<unknown> | undefined

  constructor(place: OperatorPlace) {
    this.#place = place
  }

  show(planned: PlannedStep, bytes: Uint8Array): void {
    if (this.#stream?.planned === planned) this.#stream.output.push(bytes)
  }

  async answer(planned: PlannedStep, question: Question, hands: Hands): Promise<Reply> {
    // A step that asks is not silent for no reason.
    this.#isTyping = true
    this.#deciding?.abort()
    await this.#decided
    this.#place.hold()
    const output = new MaskedStream(this.#place.mask, (text) => this.#place.output.write(text))
    this.#say(
      `\r\n── ${title(planned)} waits for ${waits[question.kind]}: your keys go there, Ctrl-] for a menu\r\n`
    )
    output.push(hands.printed)
    this.#stream = {planned, output}
    using keys = new PersonalKeys(this.#place.input)
    try {
      return await this.#passThrough(planned, keys, hands)
    } finally {
      this.#stream = undefined
      this.#isTyping = false
      output.end()
      this.#say('\r\n──\r\n')
      this.#place.release()
    }
  }

  async perform(planned: PlannedStep): Promise<'done' | 'skip' | 'stop'> {
    const matter = ['is left to you:', ...commandLines(planned)]
    const key = await this.#decide(planned, matter, '[d]one, [s]kip, s[t]op the run', 'dst')
    return key === 'd' ? 'done' : this.#skipOrStop(key)
  }

  async confirm(planned: PlannedStep): Promise<'type' | 'skip' | 'stop'> {
    const harm =
      planned.question === undefined ? 'wants to be confirmed' : printable(planned.question)
    const matter = [`${harm}:`, ...commandLines(planned)]
    const key = await this.#decide(planned, matter, '[y]es, type it, [s]kip, s[t]op the run', 'yst')
    return key === 'y' ? 'type' : this.#skipOrStop(key)
  }

  /** Ask what to do about a step that takes long; while the person types to it, nothing is asked. */
  async decide(planned: PlannedStep, {silence, over}: Delay): Promise<PatienceChoice> {
    if (this.#isTyping) return 'wait'
    const tried = this.#tried?.planned === planned ? this.#tried.rung : undefined
    const matter = [describeSilence(silence, tried), ...describeLadder()]
    const keys = ladder.map(({key}) => key).join('')
    const pressed = await this.#decide(planned, matter, 'what to do', keys, over)
    const rung = ladder.find(({key}) => key === (pressed === '\u0003' ? 'i' : pressed))
    this.#tried = rung && {planned, rung}
    return rung?.choice ?? 'wait'
  }

  #skipOrStop(key: string | undefined): 'skip' | 'stop' {
    if (key === 's') return 'skip'
    this.#place.stop()
    return 'stop'
  }

  /** Show something that one key settles; resolves with that key, or ^C, or nothing where it is settled otherwise. */
  #decide(
    planned: PlannedStep,
    [first = '', ...more]: readonly string[],
    choices: string,
    keys: string,
    over?: AbortSignal
  ): Promise<string | undefined> {
    this.#deciding = new AbortController()
    const settled = [this.#place.signal, this.#deciding.signal, ...(over ? [over] : [])]
    this.#place.hold()
    this.#say(`\r\n── ${title(planned)} ${first}\r\n`)
    this.#say(`${more.map((line) => `${line}\r\n`).join('')}── ${choices}? `)
    const decided = this.#press([...keys.split(''), '\u0003'], AbortSignal.any(settled))
    this.#decided = decided
    return decided
  }

  async #press(keys: readonly string[], settled: AbortSignal): Promise<string | undefined> {
    using typed = new PersonalKeys(this.#place.input)
    const key = await typed.choose(keys, settled)
    this.#say('\r\n')
    this.#place.release()
    return key
  }

  /** Until the step is over, or the person wants it to be. */
  async #passThrough(planned: PlannedStep, keys: PersonalKeys, hands: Hands): Promise<Reply> {
    for (;;) {
      const isOver = await this.#typeOn(keys, hands)
      if (isOver) return {kind: 'wait'}
      this.#say(
        `\r\n── ${title(planned)}: [a]nswer on, [s]kip it, [i]nterrupt (^C), s[t]op the run? `
      )
      const key = await keys.choose(['a', 's', 'i', 't', '\u0003'], hands.over)
      this.#say('\r\n')
      if (key === undefined) return {kind: 'wait'}
      if (key === 's') return {kind: 'end'}
      if (key === 'i' || key === '\u0003') hands.type('\u0003')
      if (key === 't') {
        this.#place.stop()
        return {kind: 'wait'}
      }
    }
  }

  /** Let the person type; resolves with whether the step is over, or else the menu was asked for. */
  #typeOn(keys: PersonalKeys, hands: Hands): Promise<boolean> {
    return new Promise((resolve) => {
      const {over} = hands
      if (over.aborted) resolve(true)
      over.addEventListener('abort', () => resolve(true), {once: true})
      keys.listen((typed) => {
        const [before = '', ...behind] = typed.split(menuKey)
        if (before !== '') hands.type(Buffer.from(before, 'latin1').toString())
        if (behind.length > 0) resolve(false)
      })
    })
  }

  #say(text: string): void {
    this.#place.output.write(text)
  }
}

function commandLines({step}: PlannedStep): readonly string[] {
  return step.command.split('\n').map((line) => `    ${printable(line)}`)
}

function title({step}: PlannedStep): string {
  const [first = '', ...more] = step.command.split('\n')
  const shown = more.length > 0 ? `${first} …` : first
  return `line ${step.position.start.line}, ${printable(roleName(step.role))}: \`${printable(shown)}\``
}
