import * as v from 'valibot'
import {targetNames} from './target-names.ts'

/** A list passes for an object elsewhere. */
function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.custom(isMap), schema)
}

const duration = v.pipe(v.string(), v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/))

const someText = v.pipe(v.string(), v.minLength(1))

/** A name that no program takes for an option, or an address of IPv6. */
const hostName = v.pipe(v.string(), v.regex(/^(?:\w[\w.-]*|[\da-f.]*:[\da-f:.]*)$/i))

const userName = v.pipe(v.string(), v.regex(/^\w[\w.@-]*\$?$/))

const sshTarget = v.strictObject({
  target: v.literal('ssh'),
  host: hostName,
  user: v.optional(userName),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
  identity: v.optional(someText),
  become: v.optional(v.picklist(['sudo', 'su', 'none']))
})

/** What the schema says of a text that begins as an address of ssh and is none. */
export const notAnAddress = 'no address'

function isAddress(text: string): boolean {
  return /^ssh:\/\/[^/]/.test(text) && URL.canParse(text)
}

const binding = v.pipe(
  v.string(),
  v.check((text) => targetNames.some((known) => text === known || text.startsWith(`${known}:`))),
  v.check((text) => !/^ssh(?::|$)/.test(text) || isAddress(text), notAnAddress)
)

// Not a union: what is wrong inside of an object is to be told where it stands.
const target = v.lazy((input) => (isMap(input) ? sshTarget : binding))

const environment = v.strictObject({
  targets: v.optional(mapOf(v.record(v.string(), target))),
  terminal: v.optional(v.picklist(['pty', 'pipe']))
})

const secretForms = [
  v.strictObject({env: someText}),
  v.strictObject({file: someText}),
  v.strictObject({command: someText})
] as const

const secretName = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/))

const whole = v.strictObject({
  on: v.optional(v.string()),
  timeout: v.optional(duration),
  'document-timeout': v.optional(duration),
  sidecars: v.optional(someText),
  environments: v.optional(mapOf(v.record(v.string(), mapOf(environment)))),
  secrets: v.optional(mapOf(v.record(secretName, v.union([...secretForms]))))
})

/** The form of `as-written.yaml`: what docs/config.md describes. */
export const configSchema: v.GenericSchema = whole

/** The keys that may stand at a path of the file, such as `environments`, `staging`. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return Object.keys(whole.entries)
  return Object.keys(path.length === 2 ? environment.entries : sshTarget.entries)
}

/** Every key that has a name of its own. */
export const configKeys: readonly string[] = [
  whole,
  environment,
  sshTarget,
  ...secretForms
].flatMap(({entries}) => Object.keys(entries))
