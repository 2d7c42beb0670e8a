import type {Case} from './battery.ts'

/** What a shell does instead of what bash does, and why that is its own; without `prints` it is not tried at all. */
export interface Exception {
  readonly because: string
  readonly prints?: Case[2]
  readonly exit?: number
  readonly ending?: 'finished' | 'timed-out'
}

const mistakes: readonly string[] = [
  'a syntax error',
  'a quote without its end',
  'an operator without its end',
  'a pipe without its end',
  'a function without a body',
  'a block without its end',
  'a stray bracket'
]

function forMistakes(exit: number): Record<string, Exception> {
  const prints = /syntax error|parse error|unmatched/i
  const exception = {because: 'it has words of its own for mistakes', prints, exit}
  return Object.fromEntries(mistakes.map((behaviour) => [behaviour, exception]))
}

function notTried(because: string, ...behaviours: string[]): Record<string, Exception> {
  return Object.fromEntries(behaviours.map((behaviour) => [behaviour, {because}]))
}

/** `\n` in an argument of `echo` is a line feed. */
const interpretingEcho: Record<string, Exception> = {
  'every kind of quote': {
    because: '`echo` understands escapes',
    prints: 'it\'s a "q" \\ \n ! !x ^a^b bt\n',
    exit: 0
  }
}

const noPosixMode = notTried('`set -o posix` is of bash', 'POSIX mode', 'no POSIX mode')
const noHistoryOption = notTried(
  '`set -o history` is of bash',
  'a history of nothing',
  'a history by itself'
)
const showsNoEval = notTried(
  '`set -v` does not show what `eval` reads',
  'a shown command',
  'set +v'
)

const almquist: Record<string, Exception> = {
  ...forMistakes(2),
  ...noPosixMode,
  ...noHistoryOption,
  ...showsNoEval,
  ...notTried(
    'it has no trap for DEBUG',
    'a trap for debugging',
    'a debugged command',
    'no trap again'
  ),
  ...notTried('`return` at its prompt ends it', 'return without a function'),
  ...notTried('it hangs in `wait` for a job that was killed', 'a killed job')
}

/** The exceptions of each shell that is not bash, by the behaviour in the battery. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, Exception>>>> = {
  dash: {
    ...almquist,
    ...interpretingEcho,
    ...notTried('it has no trap for ERR', 'a trap for errors', 'an error', 'no trap'),
    ...notTried('it hangs in `wait` at its prompt', 'a job that prints late')
  },
  'busybox ash': {
    ...almquist,
    'output restored': {because: 'its prompt was redirected too', prints: ''}
  },
  zsh: {
    ...forMistakes(1),
    ...interpretingEcho,
    ...noPosixMode,
    ...noHistoryOption,
    ...showsNoEval,
    'an operator without its end': {
      because: 'what follows `&&` may be nothing',
      prints: 'never\n',
      exit: 0
    },
    'a traced command': {because: 'it names the place', prints: /^\+\S+> echo traced\ntraced\n$/},
    'set +x': {because: 'it names the place', prints: /^\+\S+> set \+x\n$/},
    'a busy loop of the shell': {
      because: 'it has a status of its own',
      ending: 'timed-out',
      prints: ''
    },
    ...notTried(
      'its DEBUG trap sees what is redirected',
      'a trap for debugging',
      'a debugged command',
      'no trap again'
    ),
    ...notTried(
      'both end the `eval` they are in',
      'break without a loop',
      'return without a function'
    )
  }
}
