import {getDotPath, type safeParse} from 'valibot'
import {suggest} from '../problem/suggest.ts'
import {keysAt} from './schema.ts'

type Issue = NonNullable<ReturnType<typeof safeParse>['issues']>[number]

/** What is wrong with the form of a sidecar, where, and what mends it. */
interface Described {
  readonly path: readonly string[]
  /** Whether the key is wrong, not what it holds. */
  readonly isKey: boolean
  readonly message: string
  readonly hint: string | null
}

/** Say for people what the schema has found wrong. */
export function describeIssue(issue: Issue): Described {
  const path = (issue.path ?? []).map(({key}) => String(key))
  const where = getDotPath(issue) ?? ''
  const about = (message: string, hint: string | null = null): Described => ({
    path,
    isKey: false,
    message,
    hint
  })
  switch (issue.type) {
    case 'strict_object': {
      if (issue.expected !== 'never') return about(`\`${where}\` is missing`)
      const key = path.at(-1) ?? ''
      const keys = keysAt(path.slice(0, -1))
      const near = suggest(key, keys)
      const allowed = `allowed are ${keys.map((each) => `\`${each}\``).join(', ')}`
      const hint = near === undefined ? allowed : `did you mean \`${near}\`?`
      return {path, isKey: true, message: `Unknown key \`${where}\``, hint}
    }
    case 'custom':
      return about(`\`${where}\` is ${issue.received}, expected keys and values`)
    case 'array':
      return about(
        `\`${where}\` is ${issue.received}, expected a list`,
        'begin each entry with `- `'
      )
    case 'min_length':
      return about(`\`${where}\` is empty`)
    case 'integer':
    case 'min_value':
      return about(`\`${where}\` is ${issue.received}, expected a number from 1 on`)
    case 'literal':
      return about(`\`${where}\` is ${issue.received}, expected \`true\``, 'or leave it out')
    case 'picklist':
      return about(`\`${where}\` is ${issue.received}, expected \`create\`, \`append\` or \`edit\``)
    case 'regex':
      return about(`\`${where}\` is ${issue.received}, which is ${formOf(path)}`)
    default:
      return about(
        `\`${where}\` is ${issue.received}, expected ${issue.expected ?? 'something else'}`
      )
  }
}

function formOf(path: readonly string[]): string {
  if (path.at(-1) === 'mode') return "no mode such as `'0644'`"
  return path[0] === 'roles' || path.at(-1) === 'owner'
    ? 'no name of a user'
    : 'no name: letters, digits, `_`, `:` and `-`'
}
