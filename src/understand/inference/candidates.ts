import type {BlockLine} from '../../model/block.ts'
import type {PromisedLine, PromisedOutput} from '../../model/step.ts'
import {trimCommand} from '../prompt/prompt.ts'
import {isShell} from '../shell/grammar.ts'
import {readCommand} from '../transcript/command.ts'
import {delimiterFinder} from '../transcript/delimiter.ts'
import {pointIn, type TypedCommand} from '../typed-command.ts'
import {lookOf} from './line.ts'
import {leftOpen, placeholderIn} from './placeholder.ts'

/** What a block without language and prompts seems to tell a person to type. */
export interface Candidates {
  readonly commands: readonly TypedCommand[]
  /** Lines among them that are none. */
  readonly prose: readonly BlockLine[]
}

const nothing: Candidates = {commands: [], prose: []}

/**
 * Find the lines of a block that are commands by their looks (FORMAT 1.7). Where one line is data all of them are: half of a
 * file must not be typed.
 *
 *     bash scripts/dns.sh                   known command
 *       devweb                              right under it and deeper: its output
 *     (Not killing jenkins just yet.)       prose
 *     export CONFIGFILE=/etc/rhaptos2.ini   known command
 */
export async function findCandidates(lines: readonly BlockLine[]): Promise<Candidates> {
  const shown = lines.filter(({text}) => text.trim() !== '')
  const indent = Math.min(...shown.map(({text}) => indentOf(text)))
  const isAtMargin = (line: BlockLine): boolean => indentOf(line.text) === indent
  if (!shown.some((line) => isAtMargin(line) && lookOf(line) === 'command')) return nothing
  const commands: TypedCommand[] = []
  const prose: BlockLine[] = []
  const patience = {lines: 20 * lines.length}
  const mayHoldBelow = delimiterFinder(lines)
  let notes: string[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as BlockLine
    const look = line.text.trim() === '' ? 'blank' : isAtMargin(line) ? lookOf(line) : 'deeper'
    if (look === 'data') return nothing
    if (look === 'comment') notes.push(line.text.trim())
    if (look === 'prose' || look === 'deeper') prose.push(line)
    if (look !== 'command' && look !== 'assignment') {
      index += 1
      continue
    }
    const margin = line.text.slice(0, indent)
    const read = await readCommand(line.text.slice(indent), {
      lines,
      from: index + 1,
      indent: margin,
      isPrompt: () => false,
      mayHoldBelow,
      patience
    })
    const end = index + read.lines.length
    let next = end
    while (next < lines.length && isDeeper(lines[next] as BlockLine, indent)) next += 1
    const isWhole = read.isFinished && !(end < next && goesOn(lines[end] as BlockLine))
    const isUsed = look === 'command' || isUsedBelow(line.text, lines.slice(end))
    if (!isWhole || !isUsed || !(await isShell(read.lines.join('\n')))) {
      prose.push(line)
      index += 1
      continue
    }
    const promise = promiseOf(lines.slice(end, next))
    const typed = typedCommand(lines.slice(index, end), indent, read.lines)
    const open = placeholderIn(typed.command)
    const byHand = open === undefined ? {} : {byHand: leftOpen(open)}
    commands.push({...typed, ...byHand, promise, notes})
    notes = []
    index = next
  }
  return {commands, prose}
}

function typedCommand(
  lines: readonly BlockLine[],
  indent: number,
  read: readonly string[]
): Omit<TypedCommand, 'promise' | 'notes'> {
  const first = lines[0] as BlockLine
  const last = lines.at(-1) as BlockLine
  const start = pointIn(first, indent)
  return {
    role: {user: null, host: null},
    rolePosition: null,
    position: {start, end: pointIn(last, trimCommand(last.text).length)},
    command: trimCommand(read.join('\n')),
    commandStart: start,
    exit: null
  }
}

/** Deeper lines right under a command: what it prints. Their common indentation is the author's. */
function promiseOf(lines: readonly BlockLine[]): PromisedOutput | null {
  if (lines.length === 0) return null
  const indent = Math.min(...lines.map(({text}) => indentOf(text)))
  return {
    lines: lines.map(
      (line): PromisedLine => ({...pointIn(line, indent), text: line.text.slice(indent)})
    ),
    blankLinesAfter: 0
  }
}

/** An option at the beginning of a deeper line: the author forgot the backslash above it. */
function goesOn({text}: BlockLine): boolean {
  return /^\s*(?:--?\w|[|&]|\\)/.test(text)
}

/** A variable that no command below uses is a setting of a file. */
function isUsedBelow(assignment: string, lines: readonly BlockLine[]): boolean {
  const [, name = ''] = /^\s*([A-Za-z_]\w*)=/.exec(assignment) ?? []
  const used = new RegExp(String.raw`\$\{?${name}\b|^\s*export\s+${name}\b`)
  return lines.some(({text}) => used.test(text))
}

function isDeeper({text}: BlockLine, indent: number): boolean {
  return text.trim() !== '' && indentOf(text) > indent
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
