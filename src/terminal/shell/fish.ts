import {guardName, type ShellDialect, withoutNul} from './dialect.ts'
import {joinPieces} from './quote/pieces.ts'
import {quotePosix} from './quote/posix.ts'

/** fish draws its line anew at every key, the slower the longer it is. */
const longestPiece = 900

const parts: readonly string[] = [
  " set -g fish_history '';set -g __aw_n 0;set -g __aw_s 0;set -g fish_features no-query-term",
  'function GUARD;end;function fish_right_prompt;end;function fish_mode_prompt;end;function fish_title;end',
  String.raw`function __aw_c;set -g __aw_n $argv[1];builtin printf '\e]7733;NONCE;C;%s\a' $__aw_n >/dev/tty;return $__aw_s;end`,
  String.raw`function __aw_d;set -g __aw_s $status;builtin printf '\e]7733;NONCE;D;%s;%s;%s\a' $__aw_s $__aw_n "$PWD" >/dev/tty;return $__aw_s;end`,
  String.raw`function __aw_a;set -g __aw_x "$__aw_x$argv[1]";builtin printf '\e]7733;NONCE;A\a' >/dev/tty;end`,
  String.raw`function fish_prompt;set -l s $status;builtin printf '\e]7733;NONCE;R;%s;%s;%s;%s\a' $s $__aw_n $fish_pid "$PWD";end`,
  String.raw`builtin printf '\e]7733;NONCE;I;%s;%s;fish\a' (command id -un) $hostname`
]

const introduction = parts.join(';')

/** fish 3. `: (:)` is a mistake in every other shell, which drops the whole line for it. */
export const fish: ShellDialect = {
  introduce: (nonce) =>
    introduction.replaceAll('GUARD', guardName(nonce)).replaceAll('NONCE', nonce),

  encode({nonce, sequence, command}) {
    const guard = `: (:);functions -q ${guardName(nonce)};and`
    const perform = (text: string): string =>
      ` set -g __aw_s $status;${guard} begin;__aw_c ${sequence};eval ${text};__aw_d;end\n`
    const [only, ...others] = joinPieces(tokens(command), longestPiece)
    if (others.length === 0) return [perform(`'${only}'`)]
    return [
      ...joinPieces(tokens(command), longestPiece).map(
        (piece, index) =>
          ` ${index === 0 ? 'set -g __aw_s $status;set -g __aw_x;' : ''}${guard} __aw_a '${piece}'\n`
      ),
      ` ${guard} begin;__aw_c ${sequence};eval $__aw_x;__aw_d;end\n`
    ]
  },

  encodeFile({nonce, sequence, command}, path) {
    const guard = `: (:);functions -q ${guardName(nonce)};and`
    return {
      text: withoutNul(command),
      line: ` set -g __aw_s $status;${guard} begin;set -g __aw_x (/bin/cat ${quotePosix(path)}|string collect);__aw_c ${sequence};eval $__aw_x;__aw_d;end\n`
    }
  },

  clean: (output) => output
}

/** What stands inside '…', which is left for bytes that are keys to a line editor. */
function* tokens(text: string): Iterable<string> {
  for (const byte of Buffer.from(withoutNul(text))) {
    const character = String.fromCharCode(byte)
    if (character === "'" || character === '\\') yield `\\${character}`
    else if (byte > 31 && byte < 127) yield character
    else yield `'\\X${byte.toString(16).padStart(2, '0')}'`
  }
}
