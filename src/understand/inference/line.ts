import type {BlockLine} from '../../model/block.ts'
import {lexicons} from '../lexicon/lexicons.ts'
import {phrases} from '../lexicon/phrases.ts'
import {
  commandsThatAreWords,
  commandsThatTakeWords,
  knownCommands
} from '../prompt/known-commands.ts'

/**
 * What a line of a block without language and prompts looks like by itself (FORMAT 1.7).
 *
 * - `command`: it begins with a known command and nothing in it is prose
 * - `assignment`: `NAME=value`, which files hold as well
 * - `prose`: a remark of the author
 * - `data`: it is written as no person types or talks: `key = value`, `}`, `<tag>`
 */
export type LineLook = 'command' | 'assignment' | 'comment' | 'prose' | 'data'

/** Judge a line, without the blanks around it. */
export function lookOf({text}: Pick<BlockLine, 'text'>): LineLook {
  const line = text.trim()
  if (line.startsWith('#')) return 'comment'
  const [, assignments = '', word = '', rest = ''] =
    /^((?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\$\([^()]*\)|[^\s"'(]*)\s*(?=\s|$))*)(\S*)\s*(.*)$/.exec(
      line
    ) ?? []
  if (assignments !== '' && word === '') return line.includes('$(') ? 'command' : 'assignment'
  if (isCommand(word, rest, line)) return 'command'
  return isData(line) ? 'data' : 'prose'
}

function isCommand(word: string, rest: string, line: string): boolean {
  if (!isStart(word, rest) || isSentence(line, word)) return false
  // `hostname = web`, `service: nginx`, `alias /static/ /srv/static;`, `user admin {`
  if (/^(?:[=:]|\+=|=>)/.test(rest) || /^\S+:$/.test(word) || /[{;,]$/.test(line)) return false
  return !openings.isIn(`${word} ${rest.split(/\s/, 1)[0]}`)
}

function isStart(word: string, rest: string): boolean {
  if (word === 'sudo' || word === 'doas') {
    const [, inner = '', behind = ''] =
      /^(?:-{1,2}\S+\s+(?:(?<=-[ugh]\s+)\S+\s+)?)*(\S+)\s*(.*)$/.exec(rest) ?? []
    return /^[a-z_./~$][\w./+~-]*$/i.test(inner) && !commandsThatAreWords.has(inner)
      ? true
      : isStart(inner, behind)
  }
  if (commandsThatAreWords.has(word)) return hasShellSign(rest)
  if (knownCommands.has(word)) return true
  // ./configure, ../bin/setup.sh --all
  return (
    /^\.{1,2}\/[\w./-]+$/.test(word) &&
    (/(?:\.sh|\.py|\.pl|configure|autogen|bootstrap|install|setup|gradlew|mvnw|run)$/.test(word) ||
      /^-{1,2}\w/.test(rest))
  )
}

function hasShellSign(rest: string): boolean {
  return /(?:^|\s)--?\w|[/=*|<>$~&]|\w\.\w/.test(rest)
}

/** Prose parses as shell too; this is what commands do not have. Quoted text says nothing. */
function isSentence(line: string, word: string): boolean {
  const unquoted = line.replace(/"[^"]*"|'[^']*'|`[^`]*`|\s#\s.*$/g, ' ').trimEnd()
  if (/[\p{L})][!?]$|[\p{Ll})]\.$|\p{L}:$|\p{L}[,;] \p{L}|\.\.\.$|…/u.test(unquoted)) return true
  if (commandsThatTakeWords.has(word)) return false
  const behind = unquoted.split(/\s+/).slice(1)
  return behind.some((each) => sentenceWords.has(each.toLowerCase()))
}

const openings = phrases(lexicons.flatMap((lexicon) => lexicon.openings))

const sentenceWords: ReadonlySet<string> = new Set(
  lexicons
    .flatMap((lexicon) => [...lexicon.words, ...lexicon.links])
    .filter((word) => word.length > 1 || /[^a-z]/.test(word))
)

/** Nothing that a person would say. */
function isData(line: string): boolean {
  return (
    /^[[\]{}<>"'*!|;%&+=@^-]|[{};<>\\]$|^\S+\s*(?:=|:=|=>)|^[\w.-]+:(?:\s|$)|\t|\s{3,}|^\/|^\S+$|["'][,;)]?$|\)$/.test(
      line
    ) && !isRemark(line)
  )
}

/** `(Not killing jenkins just yet.)`, `ToDo: expand on this`, and sentences. */
function isRemark(line: string): boolean {
  const unquoted = line.replace(/"[^"]*"|'[^']*'/g, ' ')
  const isLong = unquoted.split(/\s+/).length > 3
  return (isLong && /[\p{L})][.!?]\)?$/u.test(line)) || /^(?:todo|note|hinweis|nota)\b/i.test(line)
}
