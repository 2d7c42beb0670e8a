import {betweenMarks, endApart, handOver, introduceAs, withoutEnd} from './bourne.ts'
import {guardName, type ShellDialect, withoutNul} from './dialect.ts'
import {joinPieces} from './quote/pieces.ts'
import {quotePosix} from './quote/posix.ts'

/** busybox ash edits lines of at most 1023 characters. */
const longestPiece = 850

/** It must be shorter than 1000 characters itself. */
const parts: readonly string[] = [
  ' GUARD=',
  // busybox ash knows $'…', dash does not.
  "case $'a' in a)__aw_k=ash;;*)__aw_k=dash;;esac;case ${KSH_VERSION-} in ?*)__aw_k=ksh;;esac",
  String.raw`__aw_l=$(command printf '\nx');__aw_l=${'$'}{__aw_l%x}`,
  '__aw_m(){ command printf "\\033]7733;NONCE;$1\\007">/dev/tty;}',
  // `set -a` would hand our variables to every program.
  '__aw_n=0;__aw_s=0;__aw_c(){ case $- in *e*);;*)__aw_s=${2-$?};;esac;__aw_n=$1;case $- in *a*)set +a;set -- "$1" "$__aw_s";unset __aw_s __aw_n;__aw_s=$2;__aw_n=$1;set -a;;esac;__aw_m "C;$1";return "$__aw_s";}',
  // The prompt may be read-only.
  '__aw_d(){ __aw_s=$?;case ${PS1-} in *NONCE*);;*)(PS1=)&&PS1=$__aw_q${PS1-};;esac',
  String.raw`command printf '\033]7733;NONCE;D;%s;%s;%s\007' "$__aw_s" "$__aw_n" "${'$'}{PWD-}">/dev/tty`,
  'case $- in *e*);;*)return "$__aw_s";;esac;}',
  '__aw_a(){ __aw_x=$__aw_x$1;__aw_m A;}',
  String.raw`__aw_q=$(command printf '\033]7733;NONCE;R;$?;${'$'}{__aw_n-};$$;${'$'}{PWD-}\007')`,
  '__aw_m "I;$(command id -un);$(command uname -n);$__aw_k"',
  // A prompt that nobody may change never tells that the shell is ready.
  '{ (PS1= PS2=)&&PS1=$__aw_q&&PS2=;} 2>/dev/null||__aw_m "R;0;0;$$;${PWD-}"'
]

const introduction = parts.join(';')

/**
 * dash, busybox ash and the Korn shells. They have no word with escapes that all of them read, so a line feed is a
 * variable, `'a'"$__aw_l"'b'`, and a command with other control characters or beyond ASCII goes through `printf %b`.
 */
export const posix: ShellDialect = {
  introduce: (nonce) => introduceAs(introduction, nonce),

  encode(typing) {
    const guard = `\${${guardName(typing.nonce)}?}`
    const after = endApart(typing)
    const begin = `__aw_c ${typing.sequence}`
    const isPlain = /^[\n -~]*$/.test(withoutNul(typing.command))
    const [only, ...others] = isPlain
      ? joinPieces(plainTokens(betweenMarks(typing, begin)), longestPiece)
      : ['', '']
    if (others.length === 0) return [` \\eval ${guard}'${only}'${after}\n`]
    const text = betweenMarks(typing, `\\unset -v __aw_x;${begin} "$__aw_s"`)
    const pieces = joinPieces(isPlain ? plainTokens(text) : escapedTokens(text), longestPiece)
    const whole = isPlain ? '"$__aw_x"' : `"$(command printf %b "$__aw_x")"`
    return [
      ...handOver(
        pieces.map((piece) => `'${piece}'`),
        guard
      ),
      ` \\eval ${guard}${whole}${after}\n`
    ]
  },

  encodeFile(typing, path) {
    const guard = `\${${guardName(typing.nonce)}?}`
    return {
      text: betweenMarks(typing, `__aw_c ${typing.sequence} "$__aw_s"`),
      line: ` __aw_s=$?;\\eval ${guard}"$(/bin/cat ${quotePosix(path)})"${endApart(typing)}\n`
    }
  },

  clean: withoutEnd
}

function* plainTokens(text: string): Iterable<string> {
  for (const character of text) {
    if (character === '\n') yield `'"$__aw_l"'`
    else if (character === "'") yield String.raw`'\''`
    else yield character
  }
}

function* escapedTokens(text: string): Iterable<string> {
  for (const byte of Buffer.from(text)) {
    const isPlain = byte > 31 && byte < 127 && byte !== 0x27 && byte !== 0x5c
    yield isPlain ? String.fromCharCode(byte) : `\\0${byte.toString(8).padStart(3, '0')}`
  }
}
