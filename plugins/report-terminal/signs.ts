import {isRed, isUnsettled, type VerdictKind} from 'as-written'

/** The characters that carry meaning in a report. */
export interface Signs {
  readonly asWritten: string
  readonly red: string
  readonly notRun: string
  readonly undecided: string
  readonly unsettled: string
  readonly running: string
  /** Something is left out. */
  readonly ellipsis: string
  /** Stands before every line that comes from the document or from a program. */
  readonly bar: string
}

const unicode: Signs = {
  asWritten: '✓',
  red: '✗',
  notRun: '○',
  undecided: '?',
  unsettled: '!',
  running: '▸',
  ellipsis: '…',
  bar: '│'
}

const ascii: Signs = {
  asWritten: '+',
  red: 'x',
  notRun: '-',
  undecided: '?',
  unsettled: '!',
  running: '>',
  ellipsis: '...',
  bar: '|'
}

/**
 * Signs that the reader can see: ASCII only where the locale names another character set than UTF-8.
 * Containers and CI mostly name none, and show UTF-8.
 */
export function chooseSigns(environment: Readonly<Record<string, string | undefined>>): Signs {
  const {LC_ALL, LC_CTYPE, LANG} = environment
  const locale = LC_ALL || LC_CTYPE || LANG || ''
  return locale === '' || /utf-?8/i.test(locale) ? unicode : ascii
}

/** The sign of a verdict. */
export function signOf(kind: VerdictKind, signs: Signs): string {
  if (isRed(kind)) return signs.red
  if (isUnsettled(kind)) return signs.unsettled
  if (kind === 'not-run') return signs.notRun
  return kind === 'undecided' ? signs.undecided : signs.asWritten
}
