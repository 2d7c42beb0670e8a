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

/** A listing of a script; nobody types one into a terminal without saying so. */
const shellKeyword =
  /^(?:if \[|if !|then$|else$|elif |fi$|fi;|case .* in$|esac$|done$|done;|function \w+|[\w-]+ ?\(\) ?\{|while .*; ?do|for \w+ in .*; ?do|do$)/

/** `cd C:\Program Files`, `cd %HOMEPATH%\source`, `export HOME=C:\home`: what stands beside it is typed there too. */
const windows = /(?:^|[\s=])(?:[A-Za-z]:\\|%\w+%(?=\\|\s|$)|\.\\\w)/

/** Judge a line, without the blanks around it. */
export function lookOf({text}: Pick<BlockLine, 'text'>): LineLook {
  const line = text.trim()
  if (line.startsWith('#')) return line.startsWith('#!') ? 'data' : 'comment'
  if (shellKeyword.test(line) || windows.test(line)) return 'data'
  const [, assignments = '', word = '', rest = ''] =
    /^((?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\$\([^()]*\)|[^\s"'(]*)(?=\s|$)\s*)*)(\S*)\s*(.*)$/.exec(
      line
    ) ?? []
  if (assignments !== '' && word === '') return line.includes('$(') ? 'command' : 'assignment'
  if (isCommand(word, rest, line)) return 'command'
  return isData(line) ? 'data' : 'prose'
}

function isCommand(word: string, rest: string, line: string): boolean {
  if (!isStart(word, rest) || isSentence(line, word) || isOfOtherKind(word, rest, line))
    return false
  return !openings.isIn(`${word} ${rest.split(/\s/, 1)[0]}`)
}

function isStart(word: string, rest: string): boolean {
  if (word === 'sudo' || word === 'doas') {
    const [, inner = '', behind = ''] =
      /^(?:-{1,2}\S+\s+(?:(?<=-[ugh]\s+)\S+\s+)?)*(\S+)\s*(.*)$/.exec(rest) ?? []
    const isWord = commandsThatAreWords.has(inner)
    return isWord ? isStart(inner, behind) : /^[a-z_./~$][\w./+~-]*$/i.test(inner)
  }
  if (commandsThatAreWords.has(word)) return hasShellSign(rest)
  if (knownCommands.has(word)) return true
  // ./configure, ../bin/setup.sh --all
  if (!/^\.{1,2}\/[\w./-]+$/.test(word)) return false
  return startedFiles.test(word) || /^-{1,2}\w/.test(rest)
}

/** Files that people start where they lie, by the ends of their names. */
const startedFiles =
  /(?:\.sh|\.py|\.pl|configure|autogen|bootstrap|install|setup|gradlew|mvnw|run)$/

function hasShellSign(rest: string): boolean {
  return /(?:^|\s)--?\w|[/=*<>$~&]|(?:^|\s)\|\s|\w\.\w/.test(rest)
}

/** Settings of files, tables, what programs say of themselves, and other shells: they begin as commands do. */
function isOfOtherKind(word: string, rest: string, line: string): boolean {
  return (
    // `hostname = web`, `service: nginx`, `alias /static/ /srv/static;`, `user admin {`
    /^(?:[=:]|\+=|=>)/.test(rest) ||
    word.endsWith(':') ||
    /[{;,]$/.test(line) ||
    // `start |       end`, `cmake version 2.8.4`, `sqlite select: 0.260s`
    /\s{2}\||\|\s{2}|^\S+ version v?\d|\w: \d/.test(line) ||
    // `dir app\bin`
    /\w\\\w/.test(line) ||
    isOfOtherShell(word, rest)
  )
}

/** `. +----+`; `set -g status off` and `source helpers.py` are for tmux and gdb. */
function isOfOtherShell(word: string, rest: string): boolean {
  if (word === 'set')
    return !/^[-+][A-Za-z]*[aefhkmnptuvxBCEHPTo]/.test(rest) || rest.startsWith('-g')
  if (word === '.' || word === 'source')
    return !/^["']?[~$\w./]*[\w}]/.test(rest) || /\.(?:py|gdb|vim|tmux|conf|sql)$/.test(rest)
  return false
}

/** Prose parses as shell too; this is what commands do not have. Quoted text says nothing. */
function isSentence(line: string, word: string): boolean {
  const unquoted = line.replace(/"[^"]*"|'[^']*'|`[^`]*`|\s#\s.*$/g, ' ').trimEnd()
  if (/[\p{L})][!?]$|[\p{Ll})]\.$|\p{L}:$|\p{L}[,;] \p{L}|\.\.\.$|\u2026/u.test(unquoted))
    return true
  if (commandsThatTakeWords.has(word)) return false
  const behind = unquoted.split(/\s+/).slice(1)
  return behind.some((each) => sentenceWords.has(each.toLowerCase()))
}

const openings = phrases(lexicons.flatMap((lexicon) => lexicon.openings))

const sentenceWords: ReadonlySet<string> = new Set(
  lexicons
    .flatMap((lexicon) => [...lexicon.words, ...lexicon.links])
    .filter((word) => (word.length > 1 || /[^a-z]/.test(word)) && !knownCommands.has(word))
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
  const isAside = /^\(.*\p{L}.*\)$/u.test(line)
  const isLong = unquoted.split(/\s+/).length > 3
  return (
    isAside ||
    (isLong && /[\p{L})][.!?]\)?$/u.test(line)) ||
    /^(?:todo|note|hinweis|nota)\b/i.test(line)
  )
}
