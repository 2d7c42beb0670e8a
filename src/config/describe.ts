import {getDotPath, type safeParse} from 'valibot'
import {problemCodes} from '../problem/codes.ts'
import {suggest} from '../problem/suggest.ts'
import {goesRound} from './forms.ts'
import {configurableCodes, isErrorByNature} from './problems.ts'
import {notAnAddress, type SchemaContext} from './schema.ts'
import {keysAt, type SchemaNode} from './schema-tree.ts'
import {wrongText} from './wrong-text.ts'

/** What the schema has found wrong. */
export type Issue = NonNullable<ReturnType<typeof safeParse>['issues']>[number]

/** What is wrong, where to point, and the one thing that mends it. */
export interface Described {
  readonly message: string
  /** Whether the key is wrong, not what it holds. */
  readonly isKey: boolean
  readonly hint: string | undefined
}

/** What the configuration was checked with. */
export interface Checked extends SchemaContext {
  readonly schema: SchemaNode
}

/** The way to what is wrong. */
export function pathOf(issue: Issue): readonly (string | number)[] {
  return (issue.path ?? []).map(({key}) => key as string | number)
}

/** Say for people what the schema has found wrong. */
export function describeIssue(issue: Issue, checked: Checked): Described {
  const about = (message: string, hint?: string): Described => ({message, hint, isKey: false})
  const where = getDotPath(issue) ?? ''
  const {received, expected} = issue
  const found = `\`${where}\` is ${received}`
  switch (issue.type) {
    case 'strict_object':
      return describeKey(issue, where, checked)
    case 'loose_object':
      return describePlugin(issue, where)
    case 'check':
      return issue.message === notAnAddress
        ? about(`${received} is no address such as \`ssh://deployer@new-server:22\``)
        : noTarget(unquoted(received), checked)
    case 'raw_check':
      return describeCheck(issue, where)
    case 'literal':
      return wrongTarget(unquoted(received), checked)
    case 'union':
      return describeUnion(where, received)
    case 'custom':
      return issue.message === 'no function'
        ? about(`${found}, expected a function`)
        : about(`${found}, expected keys and values`)
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
      return isKeyIssue(issue) && isCodeOfProblem(where)
        ? describeUnion(where, received)
        : {...about(wrongText(where, received, isKeyIssue(issue))), isKey: isKeyIssue(issue)}
    default:
      if (/^environments\.[^.]+\.targets\./.test(where) && pathOf(issue).length === 4)
        return about(`${found}, expected a target`, `allowed are ${listed(checked.targets, ',')}`)
      return about(`${found}, expected ${expected ?? 'something else'}`)
  }
}

function isKeyIssue({path}: Issue): boolean {
  return path?.at(-1)?.origin === 'key'
}

/** A key that is missing, or one that is not known. */
function describeKey(issue: Issue, where: string, {schema}: Checked): Described {
  const path = pathOf(issue)
  const key = String(path.at(-1))
  const keys = keysAt(schema, path.slice(0, -1))
  if (issue.expected === 'never') {
    const hint =
      where === 'plugins'
        ? 'plugins are code: they stand in `as-written.config.ts`'
        : (didYouMean(key, keys) ?? `allowed are ${listed(keys, ',')}`)
    return {message: `Unknown key \`${where}\``, hint, isKey: true}
  }
  const holder = where.slice(0, -key.length - 1)
  const hint = key === 'target' ? 'say `target: ssh`' : undefined
  return {message: `\`${holder}\` lacks \`${key}\``, hint, isKey: false}
}

function describeCheck(issue: Issue, where: string): Described {
  const key = String(pathOf(issue).at(-1))
  if (issue.message === goesRound)
    return {message: `The alias \`${key}\` leads back to itself`, hint: undefined, isKey: true}
  if (issue.message !== isErrorByNature)
    return {message: `\`${where}\` is ${issue.received}`, hint: undefined, isKey: false}
  return {
    message: `\`${key}\` is an error by nature: ${problemCodes[key as keyof typeof problemCodes].about}`,
    hint: 'only warnings can be made lighter; docs/problems.md lists them',
    isKey: false
  }
}

function describePlugin({received}: Issue, where: string): Described {
  const [, plugin = where, lacks] = /^(plugins\.\w+\.\d+)(?:\.(\w+))?$/.exec(where) ?? []
  const message = lacks
    ? `\`${plugin}\` has no \`${lacks}\``
    : `\`${plugin}\` is ${received}, expected a plugin`
  return {message, hint: undefined, isKey: false}
}

function isCodeOfProblem(where: string): boolean {
  return /(?:^|\.)problems\./.test(where)
}

/** Of the unions one is of keys: the codes of problems. */
function describeUnion(where: string, received: string): Described {
  if (!isCodeOfProblem(where)) {
    const message = `\`${where}\` is none of \`env: NAME\`, \`file: PATH\` and \`command: TEXT\``
    return {message, hint: undefined, isKey: false}
  }
  const code = unquoted(received)
  const hint = didYouMean(code, [...configurableCodes, ...Object.keys(problemCodes)])
  return {message: `No problem has the code \`${code}\``, hint, isKey: true}
}

function noTarget(written: string, {targets}: Checked): Described {
  const hint = didYouMean(written, targets) ?? `allowed are ${listed(targets, ',')}`
  return {message: `There is no target \`${written}\``, hint, isKey: false}
}

function wrongTarget(written: string, checked: Checked): Described {
  if (!checked.targets.includes(written)) return noTarget(written, checked)
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
