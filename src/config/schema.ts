import * as v from 'valibot'
import {aliases, durationText, hostName, isMap, mapOf, someText, userName} from './forms.ts'
import {pluginsSchema} from './plugins.ts'
import {problemsSchema} from './problems.ts'

/** What decides which configurations are right. */
export interface SchemaContext {
  /** Names of the targets that a host may be bound to; what follows a colon is the target's. */
  readonly targets: readonly string[]
  /** Whether it is code, which may bring plugins. */
  readonly isCode: boolean
}

const sshTarget = v.strictObject({
  target: v.literal('ssh'),
  host: v.pipe(
    hostName,
    v.description('A name, an address, or a `Host` of your ssh configuration')
  ),
  user: v.optional(v.pipe(userName, v.description('Who logs in'))),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
  identity: v.optional(v.pipe(someText, v.description('Path of a private key'))),
  become: v.optional(
    v.pipe(
      v.picklist(['sudo', 'su', 'none']),
      v.description('How steps of other users are typed; default `none`')
    )
  )
})

/** What the schema says of a text that begins as an address of ssh and is none. */
export const notAnAddress = 'no address'

function isAddress(text: string): boolean {
  return /^ssh:\/\/[^/]/.test(text) && URL.canParse(text)
}

function environmentOf(targets: readonly string[]) {
  const binding = v.pipe(
    v.string(),
    v.check((text) => targets.some((known) => text === known || text.startsWith(`${known}:`))),
    v.check((text) => !/^ssh(?::|$)/.test(text) || isAddress(text), notAnAddress)
  )
  // Not a union: what is wrong inside of an object is to be told where it stands.
  const target = v.lazy((input) => (isMap(input) ? sshTarget : binding))
  return v.strictObject({
    targets: v.optional(
      v.pipe(
        mapOf(v.record(v.string(), target)),
        v.description("Target by host of the documents; `'*'` is every host that is not named")
      )
    ),
    roles: v.optional(
      v.pipe(
        mapOf(v.record(someText, userName)),
        v.description('The user of the machine by role of the documents')
      )
    ),
    aliases: v.optional(aliases),
    terminal: v.optional(
      v.pipe(
        v.picklist(['pty', 'pipe']),
        v.description('What the steps on this machine are typed into; default `pty`')
      )
    )
  })
}

const secretForms = [
  v.strictObject({env: someText}),
  v.strictObject({file: someText}),
  v.strictObject({command: someText})
] as const

const secretName = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/))

const timeout = v.pipe(
  durationText,
  v.description('Patience per step under `verify`, such as `10m`')
)

const documentTimeout = v.pipe(
  durationText,
  v.description('Patience for all steps of a document together under `verify`')
)

const directory = v.strictObject({
  timeout: v.optional(timeout),
  'document-timeout': v.optional(documentTimeout),
  problems: v.optional(problemsSchema)
})

/** The folder itself, or one below the configuration. */
const folderName = v.pipe(v.string(), v.regex(/^(?!\/|\.\.(?:\/|$)|.*\/\.\.(?:\/|$))./))

/** The form of a configuration: what docs/config.md describes. */
export function configSchema({targets, isCode}: SchemaContext): v.GenericSchema {
  const entries: v.ObjectEntries = {
    on: v.optional(
      v.pipe(v.string(), v.description('The environment in force unless `--on` names another'))
    ),
    ...directory.entries,
    environments: v.optional(
      v.pipe(
        mapOf(v.record(v.string(), mapOf(environmentOf(targets)))),
        v.description('What the hosts and roles of documents are, by name of an environment')
      )
    ),
    aliases: v.optional(aliases),
    secrets: v.optional(
      v.pipe(
        mapOf(v.record(secretName, v.union([...secretForms]))),
        v.description('Where the secrets come from that documents name')
      )
    ),
    sidecars: v.optional(
      v.pipe(
        someText,
        v.description('A folder of sidecars, each where its document is in the tree')
      )
    ),
    directories: v.optional(
      v.pipe(
        mapOf(v.record(folderName, mapOf(directory))),
        v.description('What holds for the documents of a folder, relative to this file')
      )
    ),
    ...(isCode ? {plugins: v.optional(pluginsSchema)} : {})
  }
  return v.strictObject(entries)
}
