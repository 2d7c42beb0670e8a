import {safeParse} from 'valibot'
import type {CodeConfig, Config} from './config.ts'
import {type Described, describeIssue, pathOf} from './describe.ts'
import {configSchema, type SchemaContext} from './schema.ts'
import type {SchemaNode} from './schema-tree.ts'

/** What is wrong with a configuration, and the keys that lead there. */
export interface Fault extends Described {
  readonly path: readonly (string | number)[]
}

/** Check what a configuration says, wherever it was written. */
export function checkConfig(
  value: unknown,
  context: SchemaContext & {readonly isCode: false}
): {readonly config: Config} | {readonly faults: readonly Fault[]}
export function checkConfig(
  value: unknown,
  context: SchemaContext
): {readonly config: CodeConfig} | {readonly faults: readonly Fault[]}
export function checkConfig(
  value: unknown,
  context: SchemaContext
): {readonly config: CodeConfig} | {readonly faults: readonly Fault[]} {
  const schema = configSchema(context)
  const result = safeParse(schema, value)
  if (result.success) return {config: value as CodeConfig}
  const checked = {...context, schema: schema as unknown as SchemaNode}
  return {
    faults: result.issues.map((issue) => ({...describeIssue(issue, checked), path: pathOf(issue)}))
  }
}
