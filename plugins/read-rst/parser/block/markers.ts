// What a line can begin with. The order in which docutils tries them decides where two fit: see constructs.ts.

/** `- item`, also the typographic bullets. */
export const bullet: RegExp = /^[-+*\u2022\u2023\u2043](?: +|$)/

/** `>>> 1 + 1` */
export const doctest: RegExp = /^>>>(?: +|$)/

/** `| a line that keeps its break` */
export const lineBlock: RegExp = /^\|( +|$)/

/** `+-----+-----+` */
export const gridTable: RegExp = /^\+-[-+]+-\+$/

/** `=====  =====` */
export const simpleTable: RegExp = /^=+(?: +=+)+$/

/** `.. anything` */
export const explicit: RegExp = /^\.\.(?: +|$)/

/** `__ target of a reference without a name` */
export const anonymous: RegExp = /^__(?: +|$)/

/** `1. item`, `(a) item`, `iv) item`, `#. item` */
export const enumerator: RegExp =
  /^(?:\((?<enclosed>[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)\)|(?<text>[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)(?<suffix>[.)]))(?: +|$)/

const optionArgument = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)'
const shortOption = `[-+][a-zA-Z0-9](?: ?${optionArgument})?`
const longOption = `(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]${optionArgument})?`
const option = `(?:${shortOption}|${longOption})`

/** `-f FILE, --file=FILE  description` */
export const optionGroup: RegExp = new RegExp(`^${option}(?:, ${option})*(?:  +| ?$)`)

/** How long `:name: ` is at the beginning of a line; 0 where it is none. The first colon before a blank ends the name. */
export function lengthOfField(line: string): number {
  if (line[0] !== ':' || line[1] === ' ' || line[1] === ':' || line.length < 2) return 0
  for (let at = 1; at < line.length; at++) {
    const character = line[at]
    if (character === '\\') at += 1
    else if (character === ':') {
      const next = line[at + 1]
      if (next === '`') return 0
      if (next === undefined || next === ' ')
        return line[at - 1] === ' ' ? 0 : endOfSpaces(line, at + 1)
    }
  }
  return 0
}

/** `-----`: a line of one punctuation character, as titles and transitions have. */
export function isAdornment(line: string): boolean {
  const code = line.charCodeAt(0)
  if (!isPunctuation(code)) return false
  for (let at = 1; at < line.length; at++) if (line.charCodeAt(at) !== code) return false
  return true
}

/** Whether a character is one of the printable ASCII characters that are neither letters nor digits. */
export function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  )
}

/** Whether a line begins with nothing but text: it may be a paragraph, a title or a term. */
export function isPlainText(line: string): boolean {
  return !(
    line[0] === ' ' ||
    isAdornment(line) ||
    lengthOfField(line) > 0 ||
    notText.some((marker) => marker.test(line))
  )
}

const notText: readonly RegExp[] = [
  bullet,
  enumerator,
  optionGroup,
  doctest,
  lineBlock,
  gridTable,
  simpleTable,
  explicit,
  anonymous
]

function endOfSpaces(line: string, start: number): number {
  let at = start
  while (line[at] === ' ') at += 1
  return at
}
