import * as v from 'valibot'

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const someText = v.pipe(v.string(), v.minLength(1))
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))

const file = v.strictObject({
  path: someText,
  op: v.optional(v.picklist(['create', 'append', 'edit'])),
  mode: v.optional(v.pipe(v.string(), v.regex(/^0?[0-7]{3,4}$/))),
  owner: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+(?::[\w.-]+)?$/)))
})

/** What an entry holds besides the keys of annotations. */
const entry = v.looseObject({
  id: v.optional(someText),
  text: v.optional(someText),
  section: v.optional(someText),
  step: v.optional(ordinal),
  block: v.optional(ordinal),
  name: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w:-]*$/))),
  data: v.optional(v.literal(true)),
  file: v.optional(v.pipe(v.custom(isMap), file))
})

const whole = v.strictObject({
  settings: v.optional(v.custom(isMap)),
  roles: v.optional(
    v.pipe(
      v.custom(isMap),
      v.strictObject({
        '#': v.optional(v.pipe(v.string(), v.regex(/^\w[\w.-]*\$?$/))),
        $: v.optional(v.pipe(v.string(), v.regex(/^\w[\w.-]*\$?$/)))
      })
    )
  ),
  steps: v.optional(v.array(v.pipe(v.custom(isMap), entry))),
  variables: v.optional(v.unknown()),
  choices: v.optional(v.unknown())
})

/** The form of a sidecar: what docs/sidecar.md describes. */
export const sidecarSchema: v.GenericSchema = whole

/** What a sidecar of this form holds. */
export interface WrittenSidecar {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly roles?: Readonly<Partial<Record<'#' | '$', string>>>
  readonly steps?: readonly WrittenEntry[]
  readonly variables?: unknown
  readonly choices?: unknown
}

/** What is written of one step or block: where it is, and what is said of it. */
export interface WrittenEntry {
  readonly id?: string
  readonly text?: string
  readonly section?: string
  readonly step?: number
  readonly block?: number
  readonly name?: string
  readonly data?: true
  readonly file?: {
    readonly path: string
    readonly op?: 'create' | 'append' | 'edit'
    readonly mode?: string
    readonly owner?: string
  }
  readonly run?: unknown
  /** Keys of annotations. */
  readonly [key: string]: unknown
}

/** Keys of a sidecar as a whole. */
export const sidecarKeys: readonly string[] = Object.keys(whole.entries)

/** Keys of an entry that are none of annotations. */
export const entryKeys: readonly string[] = Object.keys(entry.entries)

/** The keys that may stand at a path of the file. */
export function keysAt(path: readonly string[]): readonly string[] {
  if (path.length === 0) return sidecarKeys
  if (path[0] === 'roles') return ['#', '$']
  return path.at(-1) === 'file' ? Object.keys(file.entries) : entryKeys
}
