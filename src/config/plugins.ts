import * as v from 'valibot'
import type {Matcher} from '../seam/matcher.ts'
import type {Reader} from '../seam/reader.ts'
import type {Reporter} from '../seam/reporter.ts'
import type {Target} from '../seam/target.ts'

/** What a configuration that is code brings along. */
export interface PluginConfig {
  /** They win over those in the box where both know an ending. */
  readonly readers?: readonly Reader[]
  /** Asked before those in the box. */
  readonly matchers?: readonly Matcher[]
  /** Hosts are bound to them by their names. */
  readonly targets?: readonly Target[]
  /** `--report` takes their names. */
  readonly reporters?: readonly Reporter[]
}

const method = v.custom<() => unknown>((value) => typeof value === 'function', 'no function')

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/))

/** Plugins are checked as far as their shape goes; what they do is theirs. */
export const pluginsSchema: v.GenericSchema = v.strictObject({
  readers: v.optional(
    v.array(
      v.looseObject({
        name,
        extensions: v.array(v.pipe(v.string(), v.regex(/^\.[a-z0-9.]+$/))),
        read: method
      })
    )
  ),
  matchers: v.optional(v.array(v.looseObject({name, claim: method}))),
  targets: v.optional(
    v.array(v.looseObject({name, isThrowaway: v.boolean(), refuse: method, open: method}))
  ),
  reporters: v.optional(v.array(v.looseObject({name, start: method})))
})
