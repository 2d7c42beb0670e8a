import {getDotPath, type safeParse} from 'valibot'
import {suggest} from '../problem/suggest.ts'
import {keysAt, notAnAddress} from './schema.ts'
import {targetNames} from './target-names.ts'

/** What the schema has found wrong. */
export type Issue = NonNullable<ReturnType<typeof safeParse>['issues']>[number]

/** What is wrong, where to point, and the one thing that mends it. */
export interface Described {
  readonly message: string
  /** Whether the key is wrong, not what it holds. */
  readonly isKey: boolean
  readonly hint: string | undefined
}

/** The way to what is wrong. */
export function pathOf(issue: Issue): readonly (string | number)[] {
  return (issue.path ?? []).map(({key}) => key as string | number)
}

/** Say for people what the schema has found wrong. */
export function describeIssue(issue: Issue): Described {
  const about = (message: string, hint?: string): Described => ({message, hint, isKey: false})
  const where = getDotPath(issue) ?? ''
  const {received, expected} = issue
  const found = `\`${where}\` is ${received}`
  switch (issue.type) {
    case 'strict_object':
      return describeKey(issue, where)
    case 'check':
      return issue.message === notAnAddress
        ? about(`${received} is no address such as \`ssh://deployer@new-server:22\``)
        : noTarget(unquoted(received))
    case 'literal':
      return wrongTarget(unquoted(received))
    case 'union':
      return about(`\`${where}\` is none of \`env: NAME\`, \`file: PATH\` and \`command: TEXT\``)
    case 'custom':
      return about(`${found}, expected keys and values`)
    case 'picklist': {
      const allowed = (expected ?? '').match(/\w+/g) ?? []
      return about(
        `${found}, expected ${listed(allowed, 'or')}`,
        didYouMean(unquoted(received), allowed)
      )
    }
    case 'min_length':
      return about(`\`${where}\` is empty`)
    case 'integer':
    case 'min_value':
    case 'max_value':
      return about(`${found}, which is no port from 1 to 65535`)
    case 'regex':
      return about(
        where.startsWith('secrets.')
          ? `${received} is no name of a secret: letters, digits and \`_\``
          : /\.(?:host|user)$/.test(where)
            ? `${found}, which is no name of a ${where.endsWith('host') ? 'host' : 'user'}`
            : `${found}, which is no duration such as \`90s\` or \`10m\``
      )
    default:
      if (/^environments\.[^.]+\.targets\./.test(where) && pathOf(issue).length === 4)
        return about(`${found}, expected a target`, `allowed are ${listed(targetNames, ',')}`)
      return about(`${found}, expected ${expected ?? 'something else'}`)
  }
}

/** A key that is missing, or one that is not known. */
function describeKey(issue: Issue, where: string): Described {
  const path = pathOf(issue)
  const key = String(path.at(-1))
  const keys = keysAt(path.slice(0, -1))
  if (issue.expected === 'never') {
    const hint = didYouMean(key, keys) ?? `allowed are ${listed(keys, ',')}`
    return {message: `Unknown key \`${where}\``, hint, isKey: true}
  }
  const holder = where.slice(0, -key.length - 1)
  const hint = key === 'target' ? 'say `target: ssh`' : undefined
  return {message: `\`${holder}\` lacks \`${key}\``, hint, isKey: false}
}

function noTarget(written: string): Described {
  const hint = didYouMean(written, targetNames) ?? `allowed are ${listed(targetNames, ',')}`
  return {message: `There is no target \`${written}\``, hint, isKey: false}
}

function wrongTarget(written: string): Described {
  if (!targetNames.includes(written)) return noTarget(written)
  return {
    message: `Only \`ssh\` is described by keys, \`${written}\` is not`,
    hint: `write \`${written}\` in place of all of them`,
    isKey: false
  }
}

function didYouMean(written: string, allowed: readonly string[]): string | undefined {
  const meant = suggest(written, allowed)
  return meant && `did you mean \`${meant}\`?`
}

/** `` `sudo`, `su` or `none` `` */
function listed(names: readonly string[], last: 'or' | ','): string {
  const quoted = names.map((name) => `\`${name}\``)
  if (last === ',') return quoted.join(', ')
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].join(' or ')
}

/** The schema quotes strings that it has received. */
function unquoted(received: string): string {
  return received.replace(/^"(.*)"$/s, '$1')
}
