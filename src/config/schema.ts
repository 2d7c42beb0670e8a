import * as v from 'valibot'
import {targetNames} from './target-names.ts'

const environment = v.strictObject({
  targets: v.optional(v.record(v.string(), v.picklist(targetNames)))
})

/** The form of `as-written.yaml`: what docs/config.md describes. */
export const configSchema: v.GenericSchema = v.strictObject({
  on: v.optional(v.string()),
  timeout: v.optional(v.pipe(v.string(), v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/))),
  environments: v.optional(v.record(v.string(), environment))
})

/** Every key that may stand at a path of the file, for did-you-mean. */
export const configKeys: readonly string[] = ['on', 'timeout', 'environments', 'targets']
