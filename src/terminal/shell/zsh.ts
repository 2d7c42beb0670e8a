import {guardName, type ShellDialect, withoutNul} from './dialect.ts'
import {quoteAnsiC} from './quote/ansi-c.ts'
import {quotePosix} from './quote/posix.ts'

/** Without its line editor zsh reads lines as the terminal gives them. */
const longestPiece = 3000

const parts: readonly string[] = [
  ' SAVEHIST=0;GUARD=;precmd_functions=();unset RPS1;unfunction precmd 2>/dev/null',
  // A line editor would colour, complete and redraw what we type.
  'unsetopt zle promptsp promptcr;setopt promptsubst',
  String.raw`__aw_n=0;__aw_s=0;__aw_v=0;__aw_c(){ case $- in *e*);;*)__aw_s=${'$'}{2-$?};;esac;__aw_n=$1`,
  // zsh shows the whole `eval` under `set -x`, so that is off until it is inside.
  String.raw`case $- in *x*)__aw_v=1;set +x;;esac;\builtin printf '\033]7733;NONCE;C;%s\007' "$1">/dev/tty;return "$__aw_s";}`,
  '__aw_t(){ local s=$?;case $__aw_v in 1)__aw_v=0;set -x;;esac;return $s;}',
  '__aw_d(){ __aw_s=$?;case ${PS1-} in *NONCE*);;*)PS1=$__aw_q${PS1-};;esac',
  String.raw`\builtin printf '\033]7733;NONCE;D;%s;%s;%s\007' "$__aw_s" "$__aw_n" "${'$'}{PWD-}">/dev/tty`,
  'case $__aw_v in 1)__aw_v=0;set -x;;esac;case $- in *e*);;*)return "$__aw_s";;esac;}',
  String.raw`__aw_a(){ __aw_x+=$1;\builtin printf '\033]7733;NONCE;A\007'>/dev/tty;}`,
  String.raw`PS2=;__aw_q=$'%{\e]7733;NONCE;R;%?;${'$'}{__aw_n-};$$;%/\a%}';PS1=$__aw_q`,
  String.raw`\builtin printf '\033]7733;NONCE;I;%s;%s;zsh\007' "$(id -un)" "$HOST"`
]

const introduction = parts.join(';')

const restored = '{ __aw_t&&:;} >/dev/null 2>&1\n'
const end = '{ __aw_d&&:;} >/dev/null 2>&1'

/** zsh 5. It reads the whole of an `eval` before it performs any of it, so the marks stand outside. */
export const zsh: ShellDialect = {
  introduce: (nonce) =>
    introduction.replaceAll('GUARD', guardName(nonce)).replaceAll('NONCE', nonce),

  encode({nonce, sequence, command}) {
    const guard = `\${${guardName(nonce)}?}`
    const [only, ...others] = quoteAnsiC(`${restored}${command}\n`, longestPiece)
    if (others.length === 0) {
      return [` { __aw_c ${guard}${sequence}&&:;} >/dev/null 2>&1;\\eval $'${only}';${end}\n`]
    }
    const pieces = quoteAnsiC(`\\unset __aw_x;${restored}${command}\n`, longestPiece)
    return [
      ...pieces.map(
        (piece, index) => ` ${index === 0 ? '__aw_s=$?;__aw_x=;' : ''}__aw_a ${guard}$'${piece}'\n`
      ),
      ` { __aw_c ${guard}${sequence} "$__aw_s"&&:;} >/dev/null 2>&1;\\eval "$__aw_x";${end}\n`
    ]
  },

  encodeFile({nonce, sequence, command}, path) {
    const guard = `\${${guardName(nonce)}?}`
    return {
      text: `\\unset __aw_x;${restored}${withoutNul(command)}\n`,
      line: ` __aw_s=$?;__aw_x="$(<${quotePosix(path)})";{ __aw_c ${guard}${sequence} "$__aw_s"&&:;} >/dev/null 2>&1;\\eval "$__aw_x";${end}\n`
    }
  },

  clean: (output) => output
}
