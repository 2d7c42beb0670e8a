import {programName} from '../model/program-name.ts'
import type {KnownProgram} from './interactive-programs.ts'

/** Words that only start another program; those with a value take one more word or an option's. */
const starters: ReadonlySet<string> = new Set([
  'sudo',
  'doas',
  'env',
  'command',
  'exec',
  'time',
  'nice'
])

/** Options of starters whose value is the next word. */
const valued: ReadonlySet<string> = new Set(['-u', '-g', '-n', '-C', '-h', '-p'])

/** Programs that run one of their own, which is named behind them: `manage.py createsuperuser`, `python3 -m http.server`. */
const runners: ReadonlySet<string> = new Set(['manage.py', 'django-admin', 'make', '-m', 'npx'])

/** With these every program only tells about itself. */
const telling: readonly string[] = ['--version', '--help']

/** The known program that a command starts in one of its lines or parts; what stands in a here-document is text. */
export function findProgram(
  command: string,
  programs: readonly KnownProgram[]
): KnownProgram | undefined {
  if (!namesOf(programs).test(command)) return undefined
  const [code = ''] = command.split('<<', 1)
  const parts = code === command ? [command] : code.split('\n').slice(0, -1)
  for (const part of parts.join('\n').split(/\n|;|&&|\|\|/)) {
    const words = commandWords(part)
    const found = programs.find((program) => starts(words, program))
    if (found !== undefined) return found
  }
  return undefined
}

/** Finds the name of any of these programs somewhere in a text; most commands name none. */
function namesOf(programs: readonly KnownProgram[]): RegExp {
  const known = patterns.get(programs)
  if (known !== undefined) return known
  const names = programs.map(({words}) => (words.split(' ')[0] as string).replaceAll('.', '\\.'))
  const made = new RegExp(`(?<!\\w)(?:${[...new Set(names)].join('|')})(?!\\w)`)
  patterns.set(programs, made)
  return made
}

const patterns = new WeakMap<readonly KnownProgram[], RegExp>()

function starts(words: readonly string[], {words: known, unless = []}: KnownProgram): boolean {
  const [name, ...more] = known.split(' ')
  const options = words.map((word) => word.split('=', 1)[0] as string)
  if ([...unless, ...telling].some((option) => options.includes(option))) return false
  return [words, ...behindRunners(words)].some(
    ([first, ...rest]) => first === name && more.every((word) => rest.includes(word))
  )
}

/**
 * The words of a command from its program on; none where its input comes from elsewhere, or it is not waited for.
 *
 *     sudo -u www EDITOR=vi crontab -e
 *     ^^^^^^^^^^^ ^^^^^^^^^ ^^^^^^^^^^
 *     starter     variable  words
 */
function commandWords(part: string): readonly string[] {
  if (/[|<]|&\s*$/.test(part)) return []
  const words = part.trim().split(/\s+/)
  let isStarted = false
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at] as string
    if (starters.has(word)) isStarted = true
    else if (isStarted && word.startsWith('-')) at += valued.has(word) ? 1 : 0
    else if (!/^[A-Za-z_]\w*=/.test(word)) break
  }
  const [program = '', ...rest] = words.slice(at)
  return [programName(program), ...rest]
}

function behindRunners(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((word, index) =>
    runners.has(programName(word)) ? [words.slice(index + 1)] : []
  )
}
