import {betweenMarks, endApart, handOver, introduceAs, withoutEnd} from './bourne.ts'
import {guardName, type ShellDialect} from './dialect.ts'
import {quoteAnsiC} from './quote/ansi-c.ts'
import {quotePosix} from './quote/posix.ts'

/** A terminal in canonical mode keeps 4095 bytes of a line and drops the rest without a word. */
const longestPiece = 3000

/** Every parameter is quoted or has a default, for IFS may be digits and `set -u` may be on. */
const parts: readonly string[] = [
  // `set -a` would hand our variables to every program.
  ' case $- in *a*)\\set +a;__aw_x=-a;;*)__aw_x=+a;;esac',
  // What we typed is taken out of the list, unless a leading space has kept it out.
  'case ${HISTCONTROL-} in *ignorespace*|*ignoreboth*);;*){ \\history -d -1||\\history -d "$((HISTCMD-1))";\\history -d -1||\\history -d "$((HISTCMD-1))";} 2>/dev/null;;esac',
  'HISTCONTROL=ignoreboth;\\set +o history;GUARD=',
  // Under `set -e` the status that the shell shows is always 0, so the one before is remembered.
  String.raw`__aw_n=0;__aw_s=0;__aw_c(){ case $- in *e*);;*)__aw_s=${'$'}{2-$?};;esac;__aw_n=$1`,
  String.raw`case $- in *a*)\builtin export -n __aw_n __aw_s;;esac;\builtin printf '\033]7733;NONCE;C;%s\007' "$1">/dev/tty;return "$__aw_s";}`,
  // The prompt may be read-only; and no program is to inherit what is ours.
  String.raw`__aw_d(){ __aw_s=$?;case ${'$'}{PS1-} in *NONCE*);;*)(PS1=)&&PS1=$__aw_q${'$'}{PS1-};;esac;\builtin export -n PS1`,
  String.raw`\builtin printf '\033]7733;NONCE;D;%s;%s;%s\007' "$__aw_s" "$__aw_n" "${'$'}{PWD-}">/dev/tty`,
  'case $- in *e*);;*)return "$__aw_s";;esac;}',
  String.raw`__aw_a(){ __aw_x+=$1;\builtin printf '\033]7733;NONCE;A\007'>/dev/tty;}`,
  String.raw`__aw_q='\[\e]7733;NONCE;R;$?;${'$'}{__aw_n-};$$;${'$'}{PWD-}\a\]'`,
  String.raw`\builtin printf '\033]7733;NONCE;I;%s;%s;bash\007' "$(\command -p id -un)" "$HOSTNAME"`,
  // One that nobody may change never tells that the shell is ready.
  String.raw`{ (PS1= PS2=)&&PS1=$__aw_q&&PS2=;} 2>/dev/null||\builtin printf '\033]7733;NONCE;R;0;0;%s;%s\007' "$$" "${'$'}{PWD-}"`,
  '\\builtin export -n PS1;\\set "$__aw_x";\\unset -v __aw_x'
]

const introduction = parts.join(';')

/**
 * bash 4.1 and later. A command is one `eval` of one string, so that nothing is read from the terminal while
 * it runs, and `$?`, `set -e` and `return` mean what they mean at a prompt:
 *
 *     \builtin eval ${GUARD?}$'{ __aw_c 7&&:;} >/dev/null 2>&1\n COMMAND \n\n{ __aw_d&&:;} >/dev/null 2>&1'
 *
 * `&&:` keeps `set -e` and the user's ERR trap out of our functions, the redirection his `set -x` and DEBUG trap.
 * Two line feeds stand before the end because a trailing backslash takes one.
 */
export const bash: ShellDialect = {
  introduce: (nonce) => introduceAs(introduction, nonce),

  encode(typing) {
    const guard = `\${${guardName(typing.nonce)}?}`
    const after = endApart(typing)
    const [only, ...others] = quoteAnsiC(
      betweenMarks(typing, `__aw_c ${typing.sequence}`),
      longestPiece
    )
    if (others.length === 0) return [` \\builtin eval ${guard}$'${only}'${after}\n`]
    const pieces = quoteAnsiC(
      betweenMarks(typing, `\\unset -v __aw_x;__aw_c ${typing.sequence} "$__aw_s"`),
      longestPiece
    )
    return [
      ...handOver(
        pieces.map((piece) => `$'${piece}'`),
        guard
      ),
      ` \\builtin eval ${guard}"$__aw_x"${after}\n`
    ]
  },

  encodeFile(typing, path) {
    const guard = `\${${guardName(typing.nonce)}?}`
    return {
      text: betweenMarks(typing, `__aw_c ${typing.sequence} "$__aw_s"`),
      line: ` __aw_s=$?;\\builtin eval ${guard}"$(<${quotePosix(path)})"${endApart(typing)}\n`
    }
  },

  clean: withoutEnd
}
