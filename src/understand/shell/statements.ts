import type {ParsedScript, Statement as ShellStatement, SyntaxNode} from 'unbash'
import {loadGrammar} from './grammar.ts'
import {isPlain} from './plain.ts'

/** A here-document that still waits for its last line. */
export interface OpenHeredoc {
  readonly delimiter: string
  /** Written `<<-`: tabs before the delimiter do not count. */
  readonly ignoresTabs: boolean
}

/** Lines that the shell takes together: one command, or several that share a line. Lines count from 0, both ends included. */
export interface Statement {
  readonly firstLine: number
  readonly lastLine: number
  /** Whether the shell would ask for another line. */
  readonly isOpen: boolean
  readonly heredoc: OpenHeredoc | null
}

/** Divide a text into what the shell takes together. Blank lines and lines that only hold a comment belong to none. */
export async function splitStatements(lines: readonly string[]): Promise<readonly Statement[]> {
  if (lines.every((line) => isPlain(line))) return lines.flatMap(alone)
  const {parse, forEachChild} = await loadGrammar()
  const text = lines.join('\n')
  const script = parse(text)
  const heredocs = text.includes('<<') ? heredocsOf(script, forEachChild) : []
  return group(lines, script, text, heredocs)
}

/** Lines as the grammar places them; a line that it cannot place (an unexpected `}`) is a statement by itself. */
function group(
  lines: readonly string[],
  script: ParsedScript,
  text: string,
  heredocs: readonly Heredoc[]
): readonly Statement[] {
  const isOpen = isUnfinished(script, text)
  const lineAt = lineFinder(lines)
  const statements: Statement[] = []
  let heredoc = 0
  for (const [index, command] of script.commands.entries()) {
    const next = script.commands[index + 1]
    const firstLine = lineAt(command.pos)
    let end = command.end
    let open: OpenHeredoc | null = null
    for (; isWithin(heredocs[heredoc], next); heredoc++) {
      const body = heredocs[heredoc] as Heredoc
      end = Math.max(end, body.end ?? text.length)
      if (body.end === null) open ??= body.open
    }
    const goesOn = open !== null || (next === undefined && isOpen)
    const lastLine = lineAt(goesOn ? text.length : Math.max(command.pos, end - 1))
    join(statements, lines, {firstLine, lastLine, isOpen: goesOn, heredoc: open})
  }
  if (statements.length === 0 && isOpen) {
    return [{firstLine: 0, lastLine: lines.length - 1, isOpen, heredoc: null}]
  }
  fill(statements, lines, lines.length)
  return statements
}

/** Finds the lines of offsets that are asked for in ascending order. */
function lineFinder(lines: readonly string[]): (offset: number) => number {
  let line = 0
  let end = lines[0]?.length ?? 0
  return (offset) => {
    while (offset > end && line < lines.length - 1) {
      line += 1
      end += 1 + (lines[line] as string).length
    }
    return line
  }
}

/** Add a statement; one that shares a line with those before it is taken together with them. */
function join(statements: Statement[], lines: readonly string[], next: Statement): void {
  const previous = statements.at(-1)
  if (previous !== undefined && next.firstLine <= previous.lastLine) {
    statements[statements.length - 1] = {...next, firstLine: previous.firstLine}
    return
  }
  fill(statements, lines, next.firstLine)
  statements.push(next)
}

function fill(statements: Statement[], lines: readonly string[], end: number): void {
  for (let line = (statements.at(-1)?.lastLine ?? -1) + 1; line < end; line++) {
    statements.push(...alone(lines[line] as string, line))
  }
}

function alone(text: string, line: number): readonly Statement[] {
  if (/^\s*(?:#|$)/.test(text)) return []
  return [{firstLine: line, lastLine: line, isOpen: false, heredoc: null}]
}

/** Whether the end of the text is not the end of a command. */
function isUnfinished({errors = [], commands}: ParsedScript, text: string): boolean {
  // The backslash of a comment is none: then no command reaches the end.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text) && commands.at(-1)?.end === text.length) return true
  return errors.some(({message, pos}) => {
    if (message.startsWith('unterminated ')) return true
    if (!/^expected (?:command|compound command|')/.test(message)) return false
    // Behind it nothing but blanks and comments: the parser came to the end while it expected more.
    return /^(?:\s|#[^\n]*(?:\n|$))*$/.test(text.slice(pos))
  })
}

interface Heredoc {
  readonly start: number
  /** Behind its last line; `null` while that is missing. */
  readonly end: number | null
  readonly open: OpenHeredoc
}

function heredocsOf(
  script: ParsedScript,
  forEachChild: (node: SyntaxNode, callback: (child: SyntaxNode) => void) => void
): readonly Heredoc[] {
  const found: Heredoc[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type !== 'HereDoc') {
      forEachChild(node, visit)
      return
    }
    const open = {delimiter: node.delimiter?.value ?? '', ignoresTabs: node.operator === '<<-'}
    found.push({start: node.pos, end: node.closing?.end ?? null, open})
  }
  visit(script)
  return found.sort((a, b) => a.start - b.start)
}

function isWithin(heredoc: Heredoc | undefined, next: ShellStatement | undefined): boolean {
  return heredoc !== undefined && (next === undefined || heredoc.start < next.pos)
}
