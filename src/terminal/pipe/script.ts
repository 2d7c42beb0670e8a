import {couldSwallowEnd, withoutNul} from '../shell/dialect.ts'
import type {ShellFamily} from '../shell/dialects.ts'
import {quoteAnsiC} from '../shell/quote/ansi-c.ts'
import {quotePosix} from '../shell/quote/posix.ts'

/** A command to be written to a shell; its marks bear the number. */
export interface Scripted {
  readonly sequence: number
  readonly command: string
}

/**
 * What a shell of the POSIX kind reads before everything else: the functions that mark the commands. A bash that can read
 * a command in one go (`read -N`, since 4.1) says that it is one.
 */
export function introduce(nonce: string): string {
  const mark = (letter: string, fields: string): string =>
    String.raw`\command printf '\033]7733;${nonce};${letter};${fields}\007'`
  return `${[
    'unset HISTFILE',
    // Scripts have no aliases in bash; people who type have.
    '{ shopt -s expand_aliases; } 2>/dev/null || :',
    '__aw_s=0',
    `__aw_c() { ${mark('C', '%s')} "$1"; __aw_t=$__aw_s __aw_s=; return "$__aw_t"; }`,
    `__aw_d() { ${mark('D', '%s;%s;%s')} "$__aw_s" "$1" "\${PWD-}"; }`,
    // TMOUT would be the patience of every `read`.
    String.raw`__aw() { local TMOUT=; __aw_n=$1; \command read -rN "$2" __aw_x; }`,
    `__aw='${performInBash}'`,
    `case \${BASH_VERSION-} in ""|[123].*|4.0.*) ;; *) ${mark('K', '%s;;')} "$BASH_VERSION" ;; esac`,
    `{ __aw_d 0; } 2>/dev/null`
  ].join('\n')}\n`
}

/** What bash does with what it has read. It is one line: a syntax error in there would spoil how the next is read. */
const performInBash = [
  String.raw`{ \command eval "$__aw_x"; } </dev/null >&2 2>&1`,
  '{ : "${__aw_s:=$?}"; __aw_d "$__aw_n"; } 2>&-'
].join('; ')

/** Keeps the status behind a command, so that `set -e` does not see that of the whole text: nobody typed it as a command. */
const keepStatus = '{ __aw_s=$?; } 2>&-'

/** The text that makes a shell perform a command between its marks. */
export function encode(scripted: Scripted, family: ShellFamily): string {
  return family === 'bash' ? encodeForBash(scripted) : encodeForOthers(scripted)
}

/**
 *     __aw 7 LENGTH;\eval "$__aw"
 *     COMMAND
 *
 * Bash reads a script from a pipe byte by byte, each with a system call; only what it reads as data comes in one go. So the
 * script is as short as can be, and what is the same for all commands is there already. A length counts characters in
 * the locale of the shell, which are bytes as long as they are ASCII.
 */
function encodeForBash({sequence, command}: Scripted): string {
  const text = marked({sequence, command})
  const isPlain = !/[^\u0001-\u007f]/.test(text)
  const data = isPlain ? text : `\\eval $'${quoteAnsiC(text, Infinity).join('')}'`
  return `__aw ${sequence} ${data.length};\\eval "$__aw"\n${data}`
}

/**
 *     { \command eval '{ __aw_c 7 && :; } 2>&-
 *     COMMAND
 *
 *     { __aw_s=$?; } 2>&-
 *     '; } </dev/null >&2 2>&1
 *     { : "${__aw_s:=$?}"; __aw_d 7; } 2>&-
 *
 * Without `command` a syntax error ends the shell (POSIX, special built-ins). The redirections of the group keep the script from the command, and give the marks their way back after `exec >file`.
 */
function encodeForOthers(scripted: Scripted): string {
  const text = quotePosix(marked(scripted))
  return `{ \\command eval ${text}; } </dev/null >&2 2>&1\n{ : "\${__aw_s:=$?}"; __aw_d ${scripted.sequence}; } 2>&-\n`
}

/** A trailing backslash takes one of the line feeds; what is unfinished in other ways would take more. */
function marked({sequence, command}: Scripted): string {
  const end = couldSwallowEnd(command) ? '' : `${keepStatus}\n`
  return `{ __aw_c ${sequence} && :; } 2>&-\n${withoutNul(command)}\n\n${end}`
}
