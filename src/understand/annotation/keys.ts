import type {StepOptions} from '../../model/options.ts'
import type {Said} from '../../model/said.ts'
import {answersKey} from './values/answers.ts'
import {readCaptures} from './values/captures.ts'
import {conditionForm, readCondition, readinessForm, readReadiness} from './values/condition.ts'
import {keysKey} from './values/keystrokes.ts'
import {readCount, readDuration, readNames, readText} from './values/plain.ts'
import {readExpect, readShell, readVariables} from './values/setting.ts'

/** A key of FORMAT 5. */
export interface AnnotationKey {
  /** What it is for, for docs/format.md. */
  readonly about: string
  /** What its value looks like; `null` for a flag. */
  readonly value: string | null
  /** Whether it can be said of a whole document. */
  readonly isForAll?: true
  /** Values that mean something, but nothing that this version can perform. */
  readonly foreseen?: ReadonlySet<string>
  /** Understand the value, or the flag as ''; `undefined` when it is not of that form. Absent: this version cannot perform the key. */
  readonly read?: (value: string) => Said | undefined
}

const duration = 'a duration such as `500ms`, `30s`, `5m` or `1m30s`'

/** Every key that an annotation may hold, in the order in which they are told. */
export const annotationKeys: ReadonlyMap<string, AnnotationKey> = new Map<string, AnnotationKey>([
  [
    'role',
    {
      isForAll: true,
      about: 'who types, instead of the prompt',
      value: '`user@host`, `user` or `@host`',
      read: readRole
    }
  ],
  [
    'exit',
    {
      isForAll: true,
      about: 'the exit status that is promised',
      value: 'a number from 0 to 255, or `any`',
      read: readExit
    }
  ],
  [
    'timeout',
    {
      isForAll: true,
      about: 'how long a step may take',
      value: duration,
      read: said('timeout', readDuration)
    }
  ],
  [
    'skip',
    {
      isForAll: true,
      about: 'never run; counted, with its reason',
      value: 'a reason, such as `skip="needs a second machine"`',
      read: (value) => (value.trim() === '' ? undefined : {skip: value})
    }
  ],
  [
    'manual',
    {
      isForAll: true,
      about: 'a person does this; never typed',
      value: null,
      read: () => ({manual: true})
    }
  ],
  [
    'tag',
    {
      isForAll: true,
      about: 'a mark on the step, as `.tag` is',
      value: 'a word, or several with commas between',
      read: readTag
    }
  ],
  [
    'cwd',
    {
      about: 'the directory in which it is typed; the shell is back where it was behind it',
      value: 'a directory',
      isForAll: true,
      read: said('cwd', readText)
    }
  ],
  [
    'env',
    {
      about: 'environment variables that hold for the step alone',
      value: '`NAME=value`, or several such as `env="LANG=C NAME=\'two words\'"`',
      isForAll: true,
      read: said('env', readVariables)
    }
  ],
  [
    'shell',
    {
      about: 'the program that is handed the command, instead of the shell that lives',
      value: '`bash`, `dash`, `fish`, `ksh`, `sh`, `zsh` or the path of a shell',
      isForAll: true,
      read: said('shell', readShell)
    }
  ],
  [
    'expect',
    {
      about: 'how output is compared',
      value: '`exact`, `contains`, `nothing` or `any`',
      isForAll: true,
      foreseen: new Set(['volatile', 'unordered', 'regex', 'json']),
      read: said('expect', readExpect)
    }
  ],
  [
    'retry',
    {
      isForAll: true,
      about: 'how often to try again',
      value: 'a number from 1 to 1000',
      read: said('retry', readCount)
    }
  ],
  [
    'every',
    {
      isForAll: true,
      about: 'how long to wait between two tries',
      value: duration,
      read: said('every', readDuration)
    }
  ],
  [
    'until',
    {
      about: 'tried until this holds behind it',
      value: conditionForm,
      read: said('until', readCondition)
    }
  ],
  [
    'background',
    {about: 'runs on while later steps run', value: null, read: () => ({background: true})}
  ],
  [
    'ready',
    {
      about: 'what shows that a background step is up',
      value: readinessForm,
      read: readReady
    }
  ],
  [
    'run',
    {
      about: 'a `js` block is run, by Node on the machine of the step',
      value: null,
      read: () => ({run: true})
    }
  ],
  ['answers', answersKey],
  ['keys', keysKey],
  [
    'capture',
    {
      about: 'values to take from the output',
      value: '`name=/regex/`',
      read: said('captures', readCaptures)
    }
  ],
  [
    'onlyif',
    {
      isForAll: true,
      about: 'run only if this command succeeds',
      value: 'a command',
      read: said('onlyif', readText)
    }
  ],
  [
    'unless',
    {
      isForAll: true,
      about: 'run unless this command succeeds',
      value: 'a command',
      read: said('unless', readText)
    }
  ],
  [
    'creates',
    {
      isForAll: true,
      about: 'run unless this path exists',
      value: 'a path',
      read: said('creates', readText)
    }
  ],
  [
    'removes',
    {
      isForAll: true,
      about: 'run only if this path exists',
      value: 'a path',
      read: said('removes', readText)
    }
  ],
  ['known-fault', {about: 'the document is known to be wrong here', value: 'a reason'}],
  ['expires', {about: 'when a known fault becomes red again', value: 'a date'}],
  [
    'sensitive',
    {
      isForAll: true,
      about: 'the output holds secrets: compared, but kept out of reports',
      value: null,
      read: () => ({sensitive: true})
    }
  ],
  [
    'needs',
    {
      about: 'the steps that must come first, by their `#id`',
      value: 'ids, such as `needs=install,database`',
      read: said('needs', readNames)
    }
  ],
  [
    'cleanup',
    {about: 'runs at the end, whatever happened', value: null, read: () => ({cleanup: true})}
  ],
  [
    'confirm',
    {
      isForAll: true,
      about: 'ask before it is typed',
      value: null,
      read: () => ({confirm: true})
    }
  ]
])

/** What an annotation may hold in this version, for a hint. */
export function allowedItems(): string {
  const performed = [...annotationKeys].filter(([, key]) => key.read !== undefined)
  const names = performed.map(([name]) => `\`${name}\``)
  return `\`#id\`, \`.tag\`, ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** What a key says whose value is one option. */
function said<Name extends keyof StepOptions>(
  name: Name,
  read: (value: string) => StepOptions[Name] | undefined
): (value: string) => Said | undefined {
  return (value) => {
    const option = read(value)
    return option === undefined ? undefined : {[name]: option}
  }
}

/** What has to become ready runs on. */
function readReady(value: string): Said | undefined {
  const ready = readReadiness(value)
  return ready === undefined ? undefined : {ready, background: true}
}

// ftsender@new-server, ftsender, @new-server
function readRole(value: string): Said | undefined {
  const [, user, host] = /^([A-Za-z_][\w.-]*)?(?:@([\w.-]+))?$/.exec(value) ?? []
  if (user === undefined && host === undefined) return undefined
  return {role: {user: user ?? null, host: host ?? null}}
}

function readExit(value: string): Said | undefined {
  if (value === 'any') return {exit: 'any'}
  return /^\d{1,3}$/.test(value) && Number(value) <= 255 ? {exit: Number(value)} : undefined
}

function readTag(value: string): Said | undefined {
  const tags = value.split(',')
  return tags.every((tag) => /^[\w:-]+$/.test(tag)) ? {tags} : undefined
}
