/** What a command leaves for the reader to replace. */
export interface Placeholder {
  readonly written: string
  /** Where it stands in the command. */
  readonly index: number
}

interface Form {
  readonly pattern: RegExp
  /** Commands in which it may mean something else. */
  readonly unless?: RegExp
}

/** What a word in angle brackets is about, where it stands in quotes: there it may as well be HTML. */
const wanted =
  /your|\bmy\b|name|user|pass(?:word)?|host|domain|\bip\b|addr|path|dir|file|token|\bkey\b|secret|version|branch|email|url|port|\bid\b/i

const forms: readonly Form[] = [
  // YOUR_DOMAIN, YOUR-IP; an assignment gives it a value
  {pattern: /(?<!\$\{?|[\w-])YOUR[_-][A-Z][A-Z\d_-]*\b(?!\s*\+?=)/},
  // your-username, your_domain.com, yourdomain.com
  {pattern: /(?<![$\w-])your[-_][a-z][\w-]*/},
  {
    pattern:
      /(?<![$\w-])your(?:app|bucket|company|domain|email|host|hostname|ip|key|name|org|password|project|server|site|token|user|username)(?![\w-])/i
  },
  // CHANGE ME, change-me, REPLACE_WITH_YOUR_KEY, INSERT_TOKEN_HERE
  {pattern: /\bCHANGE[ _-]?ME\b|\bchange[-_]?me\b/},
  {
    pattern: /\bREPLACE[ _-](?:ME|THIS|WITH[A-Z_-]*)\b|\b(?:INSERT|PUT|ENTER)[_-][A-Z_-]+[_-]HERE\b/
  },
  // %hostname%, but not the forms of `date` and its like
  {
    pattern: /(?<![\w%])%(?!default%)[A-Za-z][A-Za-z_-]{2,}%(?![\w%])/,
    unless: /date|format|pretty|printf|\bPS1\b|stat\b|prompt|-w\b/i
  },
  // xxx.xxx.xxx.xxx, x.x.x.x
  {pattern: /(?<![\w.])([Xx]{1,3})(?:\.\1){3}(?![\w.])/},
  // U V W, X Y Z: letters in place of what is to be listed
  {pattern: /(?<=\s)(?:U V W|X Y Z)(?=\s|$)/}
]

/**
 * The placeholders of a command that only its reader can replace: `<your-ip>`, `YOUR_DOMAIN`, `CHANGE ME`, `%hostname%`.
 * Here-documents are left alone: their text is often data with angle brackets of its own.
 */
export function placeholdersIn(command: string): readonly Placeholder[] {
  if (command.length > longest || !quickly.test(command)) return []
  const code = withoutHeredocs(command)
  const found = anglesIn(code)
  for (const {pattern, unless} of forms) {
    if (unless?.test(code)) continue
    for (const {0: written, index} of code.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const isInside = found.some(
        (other) => other.index <= index && index < other.index + other.written.length
      )
      if (!isInside) found.push({written, index})
    }
  }
  return found
    .filter(
      ({index}) =>
        !isSearched(code.slice(Math.max(0, index - 200), index)) && !isInDocument(code, index)
    )
    .sort((one, other) => one.index - other.index)
}

/** What is looked for, to be replaced or to be found: `sed 's/YOUR_DOMAIN/example.com/'`, `grep CHANGEME`. */
function isSearched(before: string): boolean {
  return (
    /(?:^|[\s'";])s([/|#,@])(?:(?!\1).)*$/.test(before) ||
    /(?:^|[|;&\s])(?:grep|egrep|fgrep|rg|ack)\b[^|;&]*$/.test(before)
  )
}

/** Whether it stands in a quoted text of several lines, which a file is made of. */
function isInDocument(code: string, index: number): boolean {
  if (!standsInQuotes(code.slice(0, index))) return false
  const quote = /^[^'"]*(['"])/.exec(code.slice(index))?.[1]
  const end = quote === undefined ? code.length : code.indexOf(quote, index)
  const start = quote === undefined ? 0 : code.lastIndexOf(quote, index - 1)
  return /\\n|\n/.test(code.slice(start, end))
}

/** No person replaces words in a longer command, and looking around each of them would take too long. */
const longest = 10_000

/** Whether it is worth to look closer. */
const quickly = /<[A-Za-z]|your|change|replace|_HERE|-HERE|%[A-Za-z]|[Xx]\.[Xx]|U V W|X Y Z/i

/**
 * Words in angle brackets.
 *
 *     ssh root@<your-ip>      cd <dir>/www      a placeholder
 *     sort <in>out            cat <in>/dev/null two redirections
 *     echo "<b>bold</b>"                        HTML
 */
function anglesIn(code: string): Placeholder[] {
  const found: Placeholder[] = []
  for (const match of code.matchAll(/(?<!<)<([A-Za-z][\w .:/\u2019-]{0,60})>(?![>&(])/g)) {
    const {0: written, 1: words = '', index} = match
    const behind = code.slice(index + written.length)
    const before = code.slice(0, index)
    const isQuoted = standsInQuotes(before)
    const isHtml = /<\/[A-Za-z]|\/>|<!/.test(code) || (isQuoted && !wanted.test(words))
    const isRedirection = !isQuoted && /\s$/.test(before) && /^(?:\w|"|\/dev\/|\$)/.test(behind)
    const isBlankWord = /\s$/.test(words)
    if (!isHtml && !isRedirection && !isBlankWord) found.push({written, index})
  }
  return found
}

function standsInQuotes(before: string): boolean {
  let quote = ''
  for (let at = 0; at < before.length; at++) {
    const character = before[at] as string
    if (character === '\\' && quote !== "'") at += 1
    else if (quote === character) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  return quote !== ''
}

function withoutHeredocs(command: string): string {
  const start = command.search(/(?<!<)<<(?!<)/)
  if (start === -1) return command
  const end = command.indexOf('\n', start)
  return end === -1 ? command : command.slice(0, end)
}
