import type {KeyOption} from '../../../model/input.ts'
import type {AnnotationKey} from '../keys.ts'

/** The key `keys` of FORMAT 5. */
export const keysKey: AnnotationKey = {
  about: 'keystrokes for a full-screen program',
  value: "keystrokes, such as `i 'some text' <Esc> :wq <Enter>`",
  read(value) {
    const keys = readKeystrokes(value)
    return keys && {keys}
  }
}

/** What keys send that are not characters (xterm; a program may ask for other cursor keys). */
const named: Readonly<Record<string, string>> = {
  esc: '\u001b',
  enter: '\r',
  return: '\r',
  tab: '\t',
  space: ' ',
  lt: '<',
  gt: '>',
  bs: '\u007f',
  backspace: '\u007f',
  del: '\u001b[3~',
  delete: '\u001b[3~',
  insert: '\u001b[2~',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  f1: '\u001bOP',
  f2: '\u001bOQ',
  f3: '\u001bOR',
  f4: '\u001bOS',
  f5: '\u001b[15~',
  f6: '\u001b[17~',
  f7: '\u001b[18~',
  f8: '\u001b[19~',
  f9: '\u001b[20~',
  f10: '\u001b[21~',
  f11: '\u001b[23~',
  f12: '\u001b[24~'
}

/**
 * Understand keystrokes; `undefined` when one is not known. Blanks stand between keystrokes and are not typed.
 *
 *     i 'hello world' <Esc> screen: contains "hello" :wq <Enter>
 *     ^ ^^^^^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^ ^^^^^^^
 *     text as is      key   the screen must show it  text
 */
export function readKeystrokes(text: string): readonly KeyOption[] | undefined {
  const keys: KeyOption[] = []
  let at = 0
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at = pattern.lastIndex
    return found
  }
  for (next(/\s*/y); at < text.length; next(/\s*/y)) {
    const screen = next(/screen:\s*contains\s+(?:"([^"]+)"|'([^']+)')(?=\s|$)/y)
    if (screen) {
      keys.push({kind: 'screen', contains: (screen[1] ?? screen[2]) as string})
      continue
    }
    const quoted = next(/(?:"([^"]+)"|'([^']+)')(?=\s|<|$)/y)
    const key = quoted ? undefined : next(/<([^<>\s]+)>/y)
    const typed = quoted
      ? (quoted[1] ?? quoted[2])
      : key
        ? readKey(key[1] as string)
        : next(/[^\s<]+/y)?.[0]
    if (typed === undefined) return undefined
    keys.push({kind: 'type', keys: typed})
  }
  return keys.length === 0 ? undefined : keys
}

// Esc, lt, C-x for Ctrl and x, M-x for Alt and x
function readKey(name: string): string | undefined {
  const [, control] = /^C-([@-_a-z])$/.exec(name) ?? []
  if (control !== undefined) return String.fromCharCode(control.toUpperCase().charCodeAt(0) & 0x1f)
  const [, alt] = /^M-(.)$/.exec(name) ?? []
  if (alt !== undefined) return `\u001b${alt}`
  const lower = name.toLowerCase()
  return Object.hasOwn(named, lower) ? named[lower] : undefined
}
