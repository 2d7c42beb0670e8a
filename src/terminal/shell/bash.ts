import {quoteAnsiC} from './ansi-c.ts'
import type {ShellDialect} from './dialect.ts'

/** A terminal in canonical mode keeps 4095 bytes of a line and drops the rest without a word. */
const longestPiece = 3000

/** Every parameter is quoted or has a default, for IFS may be digits and `set -u` may be on. */
const parts: readonly string[] = [
  // Nothing of ours reaches a history file; this very line is taken out of the list.
  ' unset HISTFILE PROMPT_COMMAND;HISTCONTROL=ignoreboth',
  '{ history -d -1||history -d $((HISTCMD-1));} 2>/dev/null;set +o history',
  // Under `set -e` the status that the shell shows is always 0, so the one before is remembered.
  String.raw`__aw_n=0;__aw_s=0;__aw_c(){ case $- in *e*);;*)__aw_s=${'$'}{2-$?};;esac;__aw_n=$1`,
  // `set -a` would hand our variables to every program.
  String.raw`case $- in *a*)\builtin export -n __aw_n __aw_s;;esac;\builtin printf '\033]7733;NONCE;C;%s\007' "$1">/dev/tty;return "$__aw_s";}`,
  '__aw_d(){ __aw_s=$?;case $PS1 in *NONCE*);;*)PS1=$__aw_q$PS1;;esac',
  String.raw`\builtin printf '\033]7733;NONCE;D;%s;%s;%s\007' "$__aw_s" "$__aw_n" "${'$'}{PWD-}">/dev/tty`,
  'case $- in *e*);;*)return "$__aw_s";;esac;}',
  String.raw`__aw_a(){ __aw_x+=$1;\builtin printf '\033]7733;NONCE;A\007'>/dev/tty;}`,
  String.raw`PS2=;__aw_q='\[\e]7733;NONCE;R;$?;${'$'}{__aw_n-};$$;${'$'}{PWD-}\a\]';PS1=$__aw_q`
]

const introduction = parts.join(';')

const end = '{ __aw_d&&:;} >/dev/null 2>&1'

/**
 * bash 4.1 and later. A command is one `eval` of one string, so that nothing is read from the terminal while
 * it runs, and `$?`, `set -e` and `return` mean what they mean at a prompt:
 *
 *     \eval $'{ __aw_c 7&&:;} >/dev/null 2>&1\n COMMAND \n\n{ __aw_d&&:;} >/dev/null 2>&1'
 *
 * `&&:` keeps `set -e` and the user's ERR trap out of our functions, the redirection his `set -x` and DEBUG trap.
 * Two line feeds stand before the end because a trailing backslash takes one.
 */
export const bash: ShellDialect = {
  introduce: (nonce) => introduction.replaceAll('NONCE', nonce),

  encode(sequence, command) {
    const isEndApart = couldSwallowEnd(command)
    const after = isEndApart ? `;${end}` : ''
    const quote = (begin: string): readonly string[] =>
      quoteAnsiC(
        `{ ${begin}&&:;} >/dev/null 2>&1\n${command}${isEndApart ? '' : `\n\n${end}`}`,
        longestPiece
      )
    const [only, ...others] = quote(`__aw_c ${sequence}`)
    if (others.length === 0) return [` \\eval $'${only}'${after}\n`]
    const pieces = quote(`\\unset -v __aw_x;__aw_c ${sequence} "$__aw_s"`)
    return [
      ...pieces.map(
        (piece, index) => ` ${index === 0 ? '__aw_s=$?;__aw_x=;' : ''}__aw_a $'${piece}'\n`
      ),
      ` \\eval "$__aw_x"${after}\n`
    ]
  },

  // `set -v` shows what is evaluated.
  clean: (output) => output.replaceAll(`\n${end}\n`, '')
}

/** A here-document may be without its end, and an operator or the name of a function takes whatever comes next. */
function couldSwallowEnd(command: string): boolean {
  return command.includes('<<') || /(?:\||&&|\(\s*\))\s*$/.test(command)
}
