import {lexicons} from '../lexicon/lexicons.ts'
import {commandsThatAreWords, knownCommands} from './known-commands.ts'

const proseWords: ReadonlySet<string> = new Set(lexicons.flatMap(({words}) => words))

/** What stands behind a bare `# `: a command of root, a comment, or nobody can say. */
export type HashLine = 'command' | 'unsure' | 'comment'

/**
 * Judge what stands behind a bare `# ` by itself (FORMAT 1.6): it is a command when the first word is one and nothing in
 * it is prose. Commands that are English words too need a sign of the shell: an option, a path, a redirection.
 */
export function judgeHashLine(text: string): HashLine {
  const [, word = '', rest = ''] = /^(?:[A-Za-z_]\w*=\S*\s+)*(\S+)\s*(.*)$/.exec(text) ?? []
  if (isProse(word, rest)) return 'comment'
  if (isPath(word)) return 'command'
  if (commandsThatAreWords.has(word)) return hasShellSign(rest) ? 'command' : 'unsure'
  if (knownCommands.has(word)) return 'command'
  return /^[a-z_][\w.+-]*$/.test(word) && hasShellSign(rest) ? 'unsure' : 'comment'
}

// ./configure, /usr/sbin/apache2, ~/bin/deploy
function isPath(word: string): boolean {
  return /^(?:\.{1,2}|~)?\/[\w.]/.test(word)
}

function isProse(word: string, rest: string): boolean {
  const unquoted = `${word} ${rest.replace(/"[^"]*"|'[^']*'/g, '')}`.trimEnd()
  if (/[A-Za-z)][.!?]$|[a-z], /.test(unquoted)) return true
  if (/[A-Za-z]:$/.test(unquoted) && !hasShellSign(rest)) return true
  // Spanish `su` is a command too.
  const words = knownCommands.has(word) ? unquoted.split(/\s+/).slice(1) : unquoted.split(/\s+/)
  return words.some((each) => proseWords.has(each.toLowerCase()))
}

function hasShellSign(rest: string): boolean {
  return /(?:^|\s)--?\w|[/=*|<>$~;&]|\w\.\w/.test(rest)
}
