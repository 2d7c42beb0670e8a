import {safeParse} from 'valibot'
import {isMap, LineCounter, parseDocument} from 'yaml'
import type {SaidBlock} from '../model/beside.ts'
import type {Problem} from '../model/problem.ts'
import {mergeSaid, type Said} from '../model/said.ts'
import {saidValue} from '../model/said-value.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import type {Report} from '../problem/report.ts'
import {suggest} from '../problem/suggest.ts'
import {describeIssue} from './describe.ts'
import {placesIn} from './places.ts'
import {entryKeys, sidecarSchema, type WrittenEntry, type WrittenSidecar} from './schema.ts'
import type {Locate, Locator, Sidecar, SidecarEntry, Words} from './sidecar.ts'

/** A sidecar as far as it can be read, and what is wrong with it. */
export interface ReadSidecar {
  readonly sidecar: Sidecar
  readonly problems: readonly Problem[]
}

/** Read and check a sidecar. Whatever is wrong is told with its place; nothing is thrown. */
export function readSidecar(source: Source, words: Words): ReadSidecar {
  const problems: Problem[] = []
  const report: Report = (code, position, message, hint = null) => {
    problems.push(problem(code, {path: source.path, position, message, hint}))
  }
  const nothing = {settings: {}, legends: [], entries: [], variables: [], choices: []}
  const written = readWritten(source, report)
  if (written === undefined) return {sidecar: {source, ...nothing}, problems}
  const {value, locate} = written
  const reader = new Reader(words, locate, report)
  const place = {locate, report}
  const sidecar: Sidecar = {
    source,
    settings: reader.said(value.settings ?? {}, ['settings'], true),
    legends: (['#', '$'] as const).flatMap((sign) => {
      const user = value.roles?.[sign]
      return user === undefined ? [] : {sign, user}
    }),
    entries: (value.steps ?? []).flatMap((entry, index) => reader.entry(entry, index) ?? []),
    variables: value.variables === undefined ? [] : words.variables(value.variables, place),
    choices: value.choices === undefined ? [] : words.choices(value.choices, place)
  }
  return {sidecar, problems}
}

function readWritten(
  {text}: Source,
  report: Report
): {readonly value: WrittenSidecar; readonly locate: Locate} | undefined {
  const counter = new LineCounter()
  let document: ReturnType<typeof parseDocument>
  let value: unknown
  const start = {line: 1, column: 1, offset: 0}
  const whole = {start, end: {...start, column: 2, offset: 1}}
  try {
    document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
    value = document.toJS({maxAliasCount: 100}) ?? {}
  } catch (error) {
    // What the parser throws on aliases that grow without bound, and on nesting that exhausts its stack.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    report('malformed-sidecar', whole, `This is no sidecar: ${error.message.toLowerCase()}`)
    return undefined
  }
  const {between, locate} = placesIn(text, document, counter)
  const [first] = document.errors
  if (first !== undefined) {
    // What follows is mostly a consequence of the first.
    const isTooDeep = first.message.includes('call stack')
    const message = isTooDeep ? 'This is nested too deeply for a sidecar' : first.message
    report('malformed-sidecar', between(...first.pos), message)
    return undefined
  }
  if (document.contents !== null && !isMap(document.contents)) {
    report('malformed-sidecar', between(0, 1), 'The sidecar holds no keys and values')
    return undefined
  }
  const result = safeParse(sidecarSchema, value)
  if (result.success) return {value: result.output as WrittenSidecar, locate}
  for (const issue of result.issues) {
    const {path, isKey, message, hint} = describeIssue(issue)
    report('malformed-sidecar', locate(path, isKey ? 'key' : 'value'), message, hint)
  }
  return undefined
}

class Reader {
  readonly #words: Words
  readonly #locate: Locate
  readonly #report: Report

  constructor(words: Words, locate: Locate, report: Report) {
    this.#words = words
    this.#locate = locate
    this.#report = report
  }

  entry(written: WrittenEntry, index: number): SidecarEntry | undefined {
    const path = ['steps', String(index)]
    const {id, text, section, step, block, name = null, data, file, run, ...rest} = written
    const locator: Locator = definedOnly({id, text, section, step, block})
    const [first] = Object.keys(locator)
    const refuse = (message: string, hint: string, key?: string): undefined =>
      this.#report(
        'malformed-sidecar',
        this.#locate(key === undefined ? path : [...path, key], 'key'),
        message,
        hint
      ) as undefined
    if (first === undefined) {
      return refuse('This entry says nothing of which step it speaks', howToLocate)
    }
    if (id === undefined && text === undefined && step === undefined && block === undefined) {
      return refuse('A section alone is no step', 'add `step: 1` or `text:`', 'section')
    }
    if (step !== undefined && block !== undefined) {
      return refuse('`step` and `block` exclude each other', 'a block is no step', 'block')
    }
    const isRun = run === true
    const said = this.said(isRun || run === undefined ? rest : {...rest, run}, path, false)
    const kinds = [data, file, isRun ? true : undefined].filter((kind) => kind !== undefined)
    if (kinds.length > 1) {
      return refuse('`data`, `file` and `run` exclude one another', 'leave one of them')
    }
    return {
      locator,
      position: this.#locate([...path, first], 'value'),
      said,
      name,
      block: blockOf(data, file, isRun)
    }
  }

  /** What keys of annotations say here. */
  said(
    written: Readonly<Record<string, unknown>>,
    path: readonly string[],
    isForAll: boolean
  ): Said {
    let said: Said = {}
    for (const [name, value] of Object.entries(written)) {
      const text = saidValue(name, value)
      const place = [...path, name]
      const read = this.#words.said(name, text === undefined ? '' : text, isForAll)
      const isNothing = text === undefined && !('fault' in read && read.fault.isName)
      if (isNothing) {
        const message = `\`${name}\` holds nothing that can be meant`
        this.#report('malformed-annotation', this.#locate(place, 'value'), message, leaveOut(value))
        continue
      }
      if ('said' in read) {
        said = mergeSaid(said, read.said)
        continue
      }
      const {code, message, hint, isName} = read.fault
      const near = isForAll || code !== 'unknown-annotation' ? undefined : suggest(name, entryKeys)
      this.#report(
        code,
        this.#locate(place, isName ? 'key' : 'value'),
        message,
        near === undefined ? hint : `did you mean \`${near}\`?`
      )
    }
    return said
  }
}

const howToLocate =
  'name it by `text:` (what its command begins with), `id:`, or `section:` and `step:`'

function leaveOut(value: unknown): string | null {
  return value === false || value === null ? 'what is not wanted is left out' : null
}

function blockOf(
  data: WrittenEntry['data'],
  file: WrittenEntry['file'],
  isRun: boolean
): SaidBlock | null {
  if (data) return {kind: 'data'}
  if (isRun) return {kind: 'step'}
  if (file === undefined) return null
  const {path, op = 'create', mode = null, owner = null} = file
  return {kind: 'file', path, op, mode, owner}
}

function definedOnly(
  locator: {readonly [Key in keyof Locator]: Locator[Key] | undefined}
): Locator {
  return Object.fromEntries(
    Object.entries(locator).filter(([, value]) => value !== undefined)
  ) as Locator
}
