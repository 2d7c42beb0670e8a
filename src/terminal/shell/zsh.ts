import {endApart, handOver, introduceAs, withEnd} from './bourne.ts'
import {guardName, type ShellDialect, type Typing} from './dialect.ts'
import {quoteAnsiC} from './quote/ansi-c.ts'
import {quotePosix} from './quote/posix.ts'

/** Without its line editor zsh reads lines as the terminal gives them. */
const longestPiece = 3000

const parts: readonly string[] = [
  // `set -a` would hand our variables to every program.
  ' case $- in *a*)\\set +a;__aw_x=-a;;*)__aw_x=+a;;esac',
  // Our lines begin with a space, and the first two of them are left behind with the list that they are in.
  'SAVEHIST=0;\\fc -p;\\setopt histignorespace;GUARD=;precmd_functions=();\\builtin unset RPS1;\\builtin unfunction precmd 2>/dev/null',
  // Of a history that is written at once, the line is taken out that asked who this is.
  String.raw`if \command -p grep -qF '7733;NONCE;K' "$__aw_h" 2>/dev/null;then __aw_l="$(\command -p grep -avF '7733;NONCE;K' "$__aw_h";\builtin printf x)";\builtin printf %s "${'$'}{__aw_l%x}">|"$__aw_h";fi;\builtin unset __aw_h __aw_l`,
  // A line editor would colour, complete and redraw what we type.
  '\\unsetopt zle promptsp promptcr;\\setopt promptsubst',
  String.raw`__aw_n=0;__aw_s=0;__aw_c(){ case $- in *e*);;*)__aw_s=${'$'}{2-$?};;esac;__aw_n=$1`,
  String.raw`case $- in *a*)typeset -g +x __aw_n __aw_s;;esac;\builtin printf '\033]7733;NONCE;C;%s\007' "$1">/dev/tty;return "$__aw_s";}`,
  '__aw_d(){ __aw_s=$?;\\builtin unset __aw_x;case ${PS1-} in *NONCE*);;*)(PS1=)&&PS1=$__aw_q${PS1-};;esac;\\builtin typeset -g +x PS1',
  String.raw`\builtin printf '\033]7733;NONCE;D;%s;%s;%s\007' "$__aw_s" "$__aw_n" "${'$'}{PWD-}">/dev/tty`,
  'case $- in *e*);;*)return "$__aw_s";;esac;}',
  String.raw`__aw_a(){ __aw_x+=$1;\builtin printf '\033]7733;NONCE;A\007'>/dev/tty;}`,
  String.raw`__aw_q=$'%{\e]7733;NONCE;R;%?;${'$'}{__aw_n-};$$;%/\a%}'`,
  String.raw`\builtin printf '\033]7733;NONCE;I;%s;%s;zsh\007' "$(\command -p id -un)" "$HOST"`,
  // One that nobody may change never tells that the shell is ready.
  String.raw`{ (PS1= PS2=)&&PS1=$__aw_q&&PS2=;} 2>/dev/null||\builtin printf '\033]7733;NONCE;R;0;0;%s;%s\007' "$$" "${'$'}{PWD-}"`,
  '\\builtin typeset -g +x PS1;\\builtin set "$__aw_x"'
]

const introduction = parts.join(';')

/** zsh 5. It reads the whole of an `eval` before it performs any of it, so the mark of the beginning stands outside. */
export const zsh: ShellDialect = {
  introduce: (nonce) => introduceAs(introduction, nonce),

  encode(typing) {
    const after = endApart(typing)
    const begin = beginning(typing)
    const [only, ...others] = quoteAnsiC(evaluated(typing), longestPiece)
    if (others.length === 0) {
      return [` { ${begin}&&:;} >/dev/null 2>&1;\\builtin eval $'${only}'${after}\n`]
    }
    const guard = `\${${guardName(typing.nonce)}?}`
    return [
      ...handOver(
        [only, ...others].map((piece) => `$'${piece}'`),
        guard
      ),
      ` { ${begin} "$__aw_s"&&:;} >/dev/null 2>&1;\\builtin eval "$__aw_x"${after}\n`
    ]
  },

  encodeFile(typing, path) {
    const read = `__aw_s=$?;__aw_x="$(<${quotePosix(path)})"`
    return {
      text: evaluated(typing),
      line: ` ${read};{ ${beginning(typing)} "$__aw_s"&&:;} >/dev/null 2>&1;\\builtin eval "$__aw_x"${endApart(typing)}\n`
    }
  },

  // `set -x` shows what is evaluated and what our functions do, wherever that is redirected to.
  clean: (output) => output.replaceAll(/^\+.*__aw_.*\n/gm, '')
}

function beginning({nonce, sequence}: Typing): string {
  return `__aw_c \${${guardName(nonce)}?}${sequence}`
}

/** The comment marks what `set -x` shows of it. */
function evaluated(typing: Typing): string {
  return `#__aw_\n${withEnd(typing)}`
}
