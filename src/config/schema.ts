import * as v from 'valibot'

const duration = v.pipe(v.string(), v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/))

const environment = v.strictObject({targets: v.optional(v.record(v.string(), v.string()))})

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
  'command'
]
