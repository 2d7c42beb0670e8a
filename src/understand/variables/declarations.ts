import type {SectionChoice} from '../../model/choice.ts'
import type {Position} from '../../model/position.ts'
import {describeType, fitsType, typeNames, type VariableType} from '../../model/variable-type.ts'
import type {Variable} from '../../model/variables.ts'
import type {Report} from '../../problem/report.ts'
import {suggest} from '../../problem/suggest.ts'

/** Where a key of a declaration, or the value behind it, is written; the path goes from key to key. */
export type Locate = (path: readonly string[], what: 'key' | 'value') => Position

/** What declarations are read from, and how to speak of them. */
export interface DeclarationPlace {
  readonly locate: Locate
  readonly report: Report
}

/**
 * What is declared under `variables`, as YAML gives it:
 *
 *     PROJECT_HOME: /srv/app                                          the default alone
 *     PORT: {type: port, default: 8000, description: where it listens}
 *     SERVER: {oneOf: [gunicorn, uwsgi]}
 *     ADMIN_PASSWORD: {secret: true}
 *
 * Each is a variable even where something about it is wrong, so that one slip is told once.
 */
export function readVariables(declared: unknown, place: DeclarationPlace): readonly Variable[] {
  const entries = entriesOf(declared)
  if (entries === undefined) {
    refuse(place, ['variables'], '`variables` takes names and what they are', exampleOfVariables)
    return []
  }
  return entries.flatMap(([name, said]) => readVariable(name, said, place) ?? [])
}

/**
 * What is declared under `choices`: names, and by option the title of its section.
 *
 *     server: {gunicorn: Using gunicorn, uwsgi: Using uwsgi}
 */
export function readSectionChoices(
  declared: unknown,
  place: DeclarationPlace
): readonly SectionChoice[] {
  const entries = entriesOf(declared)
  if (entries === undefined) {
    refuse(place, ['choices'], '`choices` takes names and their options', exampleOfChoices)
    return []
  }
  return entries.flatMap(([name, said]) => {
    const options = entriesOf(said)
    if (options === undefined || options.length === 0) {
      refuse(place, ['choices', name], `\`${name}\` takes its options`, exampleOfChoices)
      return []
    }
    const path = ['choices', name]
    return {
      name,
      position: place.locate(path, 'key'),
      options: options.flatMap(([option, title]) => {
        const section = textOf(title)
        if (section !== undefined) {
          return {name: option, section, position: place.locate([...path, option], 'value')}
        }
        const message = `\`${option}\` takes the title of its section`
        refuse(place, [...path, option], message, exampleOfChoices)
        return []
      })
    }
  })
}

const exampleOfVariables = 'such as `PROJECT_HOME: /srv/app` or `PORT: {type: port}`'
const exampleOfChoices = 'such as `server: {gunicorn: Using gunicorn, uwsgi: Using uwsgi}`'
const keys: readonly string[] = ['type', 'oneOf', 'default', 'description', 'secret']

function readVariable(name: string, said: unknown, place: DeclarationPlace): Variable | undefined {
  const path = ['variables', name]
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    const message = `\`${name}\` cannot be the name of a variable`
    refuse(place, path, message, 'a name has letters, digits and `_`', 'key')
    return undefined
  }
  const short = said === null || said === '' ? null : textOf(said)
  if (short !== undefined) return {...plain(name, place), default: short}
  const entries = entriesOf(said)
  if (entries === undefined) {
    refuse(place, path, `\`${name}\` takes a default, or what it is`, exampleOfVariables)
    return plain(name, place)
  }
  for (const [key] of entries) if (!keys.includes(key)) refuseKey(key, path, place)
  const facts = new Map(entries)
  const read = (key: string, about: string): string | null => {
    const text = facts.has(key) ? textOf(facts.get(key)) : null
    if (text === undefined) refuse(place, [...path, key], `\`${key}\` takes ${about}`, null)
    return text ?? null
  }
  const type = readType(facts, path, place)
  const variable = {
    ...plain(name, place),
    type,
    default: read('default', 'a text or a number'),
    description: read('description', 'a text'),
    isSecret: readFlag(facts.get('secret'), [...path, 'secret'], place)
  }
  return withSoundDefault(variable, [...path, 'default'], place)
}

function plain(name: string, {locate}: DeclarationPlace): Variable {
  const position = locate(['variables', name], 'key')
  const type = {kind: 'string'} as const
  return {name, type, default: null, description: null, isSecret: false, position}
}

function readType(
  facts: ReadonlyMap<string, unknown>,
  path: readonly string[],
  place: DeclarationPlace
): VariableType {
  const oneOf = facts.get('oneOf')
  if (oneOf !== undefined) {
    const values = Array.isArray(oneOf) ? oneOf.map(textOf) : []
    if (values.length > 0 && !values.includes(undefined) && !facts.has('type')) {
      return {kind: 'one-of', values: values as string[]}
    }
    const message = facts.has('type')
      ? '`oneOf` is a type of its own'
      : '`oneOf` takes a list of values'
    refuse(place, [...path, 'oneOf'], message, 'such as `oneOf: [gunicorn, uwsgi]`')
    return {kind: 'string'}
  }
  const said = facts.get('type')
  const kind = said === undefined ? 'string' : typeNames.find((name) => name === said)
  if (kind !== undefined) return {kind}
  const written = textOf(said) ?? ''
  const near = suggest(written, typeNames)
  const known = `there are ${typeNames.map((name) => `\`${name}\``).join(', ')}, and \`oneOf: […]\``
  const hint = near === undefined ? known : `did you mean \`${near}\`?`
  refuse(place, [...path, 'type'], `There is no type \`${written}\``, hint)
  return {kind: 'string'}
}

function readFlag(said: unknown, path: readonly string[], place: DeclarationPlace): boolean {
  const text = said === undefined ? 'false' : textOf(said)
  if (text !== 'true' && text !== 'false')
    refuse(place, path, '`secret` takes `true` or `false`', null)
  return text !== 'false'
}

function withSoundDefault(
  variable: Variable,
  path: readonly string[],
  place: DeclarationPlace
): Variable {
  if (variable.default === null) return variable
  if (variable.isSecret) {
    const hint = 'declare it under `secrets` in as-written.yaml, or let `run` ask for it'
    refuse(place, path, 'A secret with a default is none: everybody can read it here', hint)
    return {...variable, default: null}
  }
  if (fitsType(variable.default, variable.type)) return variable
  const what = describeType(variable.type)
  refuse(place, path, `\`${variable.name}\` is ${what}, not \`${variable.default}\``, null)
  return {...variable, default: null}
}

function refuseKey(key: string, path: readonly string[], place: DeclarationPlace): void {
  const near = suggest(key, keys)
  const known = `allowed are ${keys.map((name) => `\`${name}\``).join(', ')}`
  const hint = near === undefined ? known : `did you mean \`${near}\`?`
  place.report(
    'unknown-annotation',
    place.locate([...path, key], 'key'),
    `Unknown key \`${key}\``,
    hint
  )
}

function refuse(
  {locate, report}: DeclarationPlace,
  path: readonly string[],
  message: string,
  hint: string | null,
  what: 'key' | 'value' = 'value'
): void {
  report('malformed-annotation', locate(path, what), message, hint)
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMap ? Object.entries(value) : undefined
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
