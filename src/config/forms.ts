import * as v from 'valibot'
import {followAliases} from './aliases.ts'

/** Whether something holds keys and values; a list passes for an object elsewhere. */
export function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A schema of keys and values that says so of everything else. */
export function mapOf<Schema extends v.GenericSchema>(schema: Schema): v.GenericSchema {
  return v.pipe(v.custom(isMap), schema)
}

/** `90s`, `1h30m`. */
export const durationText: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^(\d+(\.\d+)?(ms|s|m|h))+$/)
)

/** A text that is not empty. */
export const someText: v.GenericSchema<string> = v.pipe(v.string(), v.minLength(1))

/** A name that no program takes for an option, or an address of IPv6. */
export const hostName: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)$/)
)

/** A user as useradd(8) takes one, or of a directory service. */
export const userName: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.@-]*\$?$/)
)

/** What the schema says of an alias that leads back to itself. */
export const goesRound = 'goes round'

/** Other names of hosts: `new-sever: new-server`. */
export const aliases: v.GenericSchema = v.pipe(
  mapOf(v.record(hostName, hostName)),
  v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return
    const known = dataset.value as Readonly<Record<string, string>>
    const name = Object.keys(known).find((each) => followAliases(each, known) === undefined)
    if (name !== undefined) addIssue({message: goesRound, path: [keyItem(known, name)]})
  }),
  v.description('Other names of hosts: `new-sever: new-server`')
)

/** Where a value of an object stands, for an issue. */
export function keyItem(input: object, key: string): v.IssuePathItem {
  const value = (input as Readonly<Record<string, unknown>>)[key]
  return {type: 'object', origin: 'value', input: input as Record<string, unknown>, key, value}
}
