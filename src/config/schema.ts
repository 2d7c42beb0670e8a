import * as v from 'valibot'

const sshTarget = v.strictObject({
  target: v.literal('ssh'),
  host: v.pipe(v.string(), v.minLength(1)),
  user: v.optional(v.string()),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
  identity: v.optional(v.string()),
  become: v.optional(v.picklist(['sudo', 'su', 'none']))
})

// Not a union: what is wrong inside of an object is to be told where it stands.
const target = v.lazy((input) => (typeof input === 'object' ? sshTarget : v.string()))

const environment = v.strictObject({
  targets: v.optional(v.record(v.string(), target)),
  terminal: v.optional(v.picklist(['pty', 'pipe']))
})

/** The form of `as-written.yaml`: what docs/config.md describes. */
export const configSchema: v.GenericSchema = v.strictObject({
  on: v.optional(v.string()),
  timeout: v.optional(v.pipe(v.string(), v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/))),
  environments: v.optional(v.record(v.string(), environment))
})

/** Every key that may stand at a path of the file, for did-you-mean. */
export const configKeys: readonly string[] = [
  'on',
  'timeout',
  'environments',
  'targets',
  'terminal',
  'target',
  'host',
  'user',
  'port',
  'identity',
  'become'
]
