import type {SyntaxNode} from 'unbash'
import {loadGrammar} from '../shell/grammar.ts'
import {isStandard} from './standard.ts'

/** A variable that a command asks its shell for. */
export interface ShellUse {
  readonly name: string
  /** `$PROJECT_HOME`, `${PROJECT_HOME%/}` */
  readonly written: string
  /** Where it stands in the command. */
  readonly index: number
}

/** Programs whose own variables look like those of the shell, also where quotes let the shell take them. */
const languages: ReadonlySet<string> = new Set([
  'awk',
  'gawk',
  'mawk',
  'nawk',
  'perl',
  'php',
  'pwsh',
  'ruby'
])

/**
 * The variables that the shell replaces in a command, as its grammar tells: not those in single quotes, in a
 * here-document with a quoted delimiter, in a comment, or in a program for awk. Where the command says what to do without
 * a value (`${NAME:-default}`, `[ -z "$NAME" ]`), nothing is asked for.
 */
export async function shellUses(command: string): Promise<readonly ShellUse[]> {
  if (!/\$\{?[#!]?[A-Za-z_]/.test(command)) return []
  const {parse, forEachChild} = await loadGrammar()
  const uses: ShellUse[] = []
  const waiting: {readonly node: SyntaxNode; readonly isForeign: boolean}[] = [
    {node: parse(command), isForeign: false}
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {node} = next
    const isForeign =
      next.isForeign || (node.type === 'Command' && startsLanguage(node.name?.value))
    const name = node.type === 'DoubleQuoted' && isForeign ? undefined : nameAskedFor(node)
    if (name !== undefined && 'text' in node && !isTested(command, node.pos)) {
      uses.push({name, written: node.text, index: node.pos})
    }
    if (node.type === 'DoubleQuoted' && isForeign) continue
    forEachChild(node, (child) => {
      waiting.push({node: child, isForeign})
    })
  }
  return uses.sort((one, other) => one.index - other.index)
}

function nameAskedFor(node: SyntaxNode): string | undefined {
  if (node.type === 'SimpleExpansion') return ownName(node.text.slice(1))
  if (node.type !== 'ParameterExpansion' || node.prefix === '!') return undefined
  const {operation} = node
  // ${pyenv which python}: no shell takes it.
  if (/^\$\{#?\w+\s/.test(node.text)) return undefined
  if (operation?.type === 'Default' || operation?.type === 'Names') return undefined
  return ownName(node.parameter)
}

function ownName(name: string): string | undefined {
  return /^[A-Za-z_]\w*$/.test(name) && name !== '_' && !isStandard(name) ? name : undefined
}

// [ -n "$NAME" ]
//   ^^
function isTested(command: string, index: number): boolean {
  return /\s-[nvz]\s+"?$/.test(command.slice(Math.max(0, index - 8), index))
}

function startsLanguage(program: string | undefined): boolean {
  return program !== undefined && languages.has(program.slice(program.lastIndexOf('/') + 1))
}
