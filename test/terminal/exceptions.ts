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
  const exception = {
    because: 'mistakes are told in other words and with another exit status',
    prints,
    exit
  }
  return Object.fromEntries(mistakes.map((behaviour) => [behaviour, exception]))
}

function notTried(because: string, ...behaviours: string[]): Record<string, Exception> {
  return Object.fromEntries(behaviours.map((behaviour) => [behaviour, {because}]))
}

/** `\n` in an argument of `echo` is a line feed. */
const interpretingEcho: Record<string, Exception> = {
  'every kind of quote': {
    because: '`echo` understands escapes such as `\\n`',
    prints: 'it\'s a "q" \\ \n ! !x ^a^b bt\n',
    exit: 0
  }
}

const noPosixMode = notTried('there is no `set -o posix`', 'POSIX mode', 'no POSIX mode')
const noHistoryOption = notTried(
  'there is no `set -o history`',
  'a history of nothing',
  'a history by itself'
)
const showsNoEval = notTried(
  '`set -v` does not show the commands of a step',
  'a shown command',
  'set +v'
)

const noFunctionsOfBuiltins = notTried(
  'a function may not have the name of a special builtin',
  'a function named eval',
  'no function named eval',
  'functions named as other builtins',
  'none of those functions'
)
const exportsPrompt: Record<string, Exception> = {
  'a program that looks at it': {
    because: 'a `PS1` that is exported carries our mark until the shell is left',
    prints: '1\n',
    exit: 0
  },
  'a program that looks at that': {
    because: 'a `PS1` that is exported carries our mark until the shell is left',
    prints: '1\n',
    exit: 0
  }
}

const almquist: Record<string, Exception> = {
  ...forMistakes(2),
  ...noPosixMode,
  ...noHistoryOption,
  ...showsNoEval,
  ...noFunctionsOfBuiltins,
  ...exportsPrompt,
  ...notTried('there is no history expansion', 'history expansion'),
  ...notTried(
    'there is no trap for `DEBUG`',
    'a trap for debugging',
    'a debugged command',
    'no trap again'
  ),
  ...notTried('`return` at the prompt ends the shell', 'return without a function'),
  ...notTried('`wait` for a job that was killed never ends', 'a killed job')
}

/** The exceptions of each shell that is not bash, by the behaviour in the battery. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, Exception>>>> = {
  dash: {
    ...almquist,
    ...interpretingEcho,
    ...notTried('there is no trap for `ERR`', 'a trap for errors', 'an error', 'no trap'),
    ...notTried('`wait` at the prompt may never end', 'a job that prints late')
  },
  'busybox ash': {
    ...almquist,
    'output restored': {
      because: '`exec >file` redirects the prompt too, so it is in the file',
      prints: ''
    }
  },
  zsh: {
    ...forMistakes(1),
    ...interpretingEcho,
    ...noPosixMode,
    ...noHistoryOption,
    ...showsNoEval,
    'an operator without its end': {
      because: 'nothing needs to follow `&&`',
      prints: 'never\n',
      exit: 0
    },
    'a traced command': {
      because: '`set -x` names the place of every command',
      prints: /^\+\S+> echo traced\ntraced\n$/
    },
    'set +x': {because: '`set -x` names the place of every command', prints: /^\+\S+> set \+x\n$/},
    'a busy loop of the shell': {
      because: 'a loop of the shell that was interrupted has another exit status',
      ending: 'timed-out',
      prints: ''
    },
    ...notTried(
      'a trap for `DEBUG` also prints what it finds of ours',
      'a trap for debugging',
      'a debugged command',
      'no trap again'
    ),
    ...notTried(
      '`break` and `return` at the prompt end the step',
      'break without a loop',
      'return without a function'
    )
  }
}

/** Every exception once, with the shells that make it: what docs/shells.md lists. */
export function differences(): ReadonlyMap<string, readonly string[]> {
  const shellsOf = new Map<string, string[]>()
  for (const [shell, known] of Object.entries(exceptions)) {
    for (const because of new Set(Object.values(known).map((each) => each.because))) {
      shellsOf.set(because, [...(shellsOf.get(because) ?? []), shell])
    }
  }
  return shellsOf
}
