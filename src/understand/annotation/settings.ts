import type {StepOptions} from '../../model/options.ts'
import type {Position} from '../../model/position.ts'
import type {Role} from '../../model/role.ts'
import {mergeSaid} from '../../model/said.ts'
import type {Report} from '../../problem/report.ts'
import type {Item} from './items.ts'
import type {PlacedText} from './placed-text.ts'
import {readSaid} from './read-said.ts'

/** An annotation of one place, read but not understood. */
export interface Annotation {
  readonly placed: PlacedText
  readonly items: readonly Item[]
}

/** What annotations say about the steps of a block, and where they say it. */
export interface Settings {
  readonly options: StepOptions
  readonly role: {readonly role: Role; readonly position: Position} | null
  readonly idPosition: Position | null
  /** Where each key is said, for problems that only the plan can find. */
  readonly said: Readonly<Record<string, Position>>
}

/** Nothing is said. */
export const noSettings: Settings = {options: {}, role: null, idPosition: null, said: {}}

/** Understand the annotations that one block or directive has, in whichever places; a key may be said once. */
export function readSettings(annotations: readonly Annotation[], report: Report): Settings {
  const seen = new Set<string>()
  let settings = noSettings
  for (const {placed, items} of annotations) {
    for (const item of items) {
      const name = item.kind === 'id' ? '#id' : item.kind === 'key' ? item.name : null
      if (name !== null && name !== 'tag') {
        if (seen.has(name)) {
          const position = placed.positionOf(item.start, item.end)
          report('malformed-annotation', position, `\`${name}\` is said twice`)
          continue
        }
        seen.add(name)
      }
      settings = mergeSettings(settings, readItem(item, placed, report))
    }
  }
  return settings
}

/** What holds inside of both: what is said nearer to the step wins, tags add up. */
export function mergeSettings(outer: Settings, inner: Settings): Settings {
  return {
    options: mergeSaid(outer.options, inner.options),
    role: mergeRoles(outer.role, inner.role),
    idPosition: inner.idPosition ?? outer.idPosition,
    said: {...outer.said, ...inner.said}
  }
}

function mergeRoles(outer: Settings['role'], inner: Settings['role']): Settings['role'] {
  if (outer === null || inner === null) return inner ?? outer
  const role = {user: inner.role.user ?? outer.role.user, host: inner.role.host ?? outer.role.host}
  return {role, position: inner.role.host === null ? outer.position : inner.position}
}

function readItem(item: Item, placed: PlacedText, report: Report): Settings {
  const position = placed.positionOf(item.start, item.end)
  switch (item.kind) {
    case 'id':
      return {
        ...noSettings,
        options: {id: item.name},
        idPosition: position,
        said: {'#id': position}
      }
    case 'tag':
      return {...noSettings, options: {tags: [item.name]}}
    case 'unreadable':
      report('malformed-annotation', position, sentence(item.because), grammar)
      return noSettings
    case 'key':
      return readKey(item, placed, report)
  }
}

function readKey(item: Item & {kind: 'key'}, placed: PlacedText, report: Report): Settings {
  const {name, value} = item
  const read = readSaid(name, value?.text ?? null, false)
  if ('fault' in read) {
    const {code, message, hint, isName} = read.fault
    const {start, end} = value !== null && value.text !== '' ? value : item
    const place = isName
      ? placed.positionOf(item.start, item.start + name.length)
      : placed.positionOf(start, end)
    report(code, place, message, hint)
    return noSettings
  }
  const {role, ...options} = read.said
  const place = {[name]: placed.positionOf(item.start, item.end)}
  if (role === undefined || value === null) return {...noSettings, options, said: place}
  return {
    ...noSettings,
    options,
    said: place,
    role: {role, position: placed.positionOf(value.start, value.end)}
  }
}

const grammar = 'an annotation is written `#id .tag key=value key="quoted value" flag`'

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
