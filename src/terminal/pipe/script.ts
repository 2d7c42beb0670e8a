/** What a shell of the POSIX kind reads before everything else: the functions that mark the commands. */
export function introduce(nonce: string): string {
  const mark = (letter: string, fields: string): string =>
    String.raw`\command printf '\033]7733;${nonce};${letter};${fields}\007'`
  return `${[
    'unset HISTFILE',
    // Scripts have no aliases in bash; people who type have.
    '{ shopt -s expand_aliases; } 2>/dev/null || :',
    '__aw_s=0',
    `__aw_c() { ${mark('C', '%s')} "$1"; return "$__aw_s"; }`,
    `__aw_d() { ${mark('D', '%s;%s;%s')} "$__aw_s" "$1" "\${PWD-}"; }`,
    `{ __aw_d 0; } 2>/dev/null`
  ].join('\n')}\n`
}

/**
 * The text that makes the shell perform a command between its marks:
 *
 *     { \eval '{ __aw_c 7 && :; } 2>/dev/null
 *     COMMAND
 *
 *     '; } </dev/null >&2 2>&1
 *
 *     { __aw_s=$?; __aw_d 7; } 2>/dev/null
 *
 * A trailing backslash takes one of the line feeds. The redirections of the group keep the script from the command, and give the marks their way back after `exec >file`. Without the empty line
 * bash 5.2 takes what follows an unfinished quote for an argument.
 */
export function encode(sequence: number, command: string): string {
  const quoted = command.replaceAll('\0', '').replaceAll("'", `'\\''`)
  return `{ \\eval '{ __aw_c ${sequence} && :; } 2>/dev/null\n${quoted}\n\n'; } </dev/null >&2 2>&1\n\n{ __aw_s=$?; __aw_d ${sequence}; } 2>/dev/null\n`
}
