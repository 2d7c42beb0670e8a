import * as v from 'valibot'
import {targetNames} from './target-names.ts'

const duration = v.pipe(v.string(), v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/))

const sshTarget = v.strictObject({
  target: v.literal('ssh'),
  host: v.pipe(v.string(), v.minLength(1)),
  user: v.optional(v.string()),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
  identity: v.optional(v.string()),
  become: v.optional(v.picklist(['sudo', 'su', 'none']))
})

const binding = v.pipe(
  v.string(),
  v.check((text) => targetNames.some((name) => text === name || text.startsWith(`${name}:`)))
)

// Not a union: what is wrong inside of an object is to be told where it stands.
const target = v.lazy((input) => (typeof input === 'object' ? sshTarget : binding))

const environment = v.strictObject({
  targets: v.optional(v.record(v.string(), target)),
  terminal: v.optional(v.picklist(['pty', 'pipe']))
})

const secret = v.union([
  v.strictObject({env: v.pipe(v.string(), v.minLength(1))}),
  v.strictObject({file: v.pipe(v.string(), v.minLength(1))}),
  v.strictObject({command: v.pipe(v.string(), v.minLength(1))})
])

/** The form of `as-written.yaml`: what docs/config.md describes. */
export const configSchema: v.GenericSchema = v.strictObject({
  on: v.optional(v.string()),
  timeout: v.optional(duration),
  'document-timeout': v.optional(duration),
  environments: v.optional(v.record(v.string(), environment)),
  secrets: v.optional(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/)), secret))
})

/** Every key that may stand at a path of the file, for did-you-mean. */
export const configKeys: readonly string[] = [
  'on',
  'timeout',
  'document-timeout',
  'environments',
  'targets',
  'secrets',
  'env',
  'file',
  'command',
  'terminal',
  'target',
  'host',
  'user',
  'port',
  'identity',
  'become'
]
