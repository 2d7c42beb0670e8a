import {couldSwallowEnd, guardName, type Typing, withoutNul} from './dialect.ts'

/** What bash, zsh and the POSIX shells have in common: the functions `__aw_…` mark the beginning and the end of a command. */
const end = '{ __aw_d&&:;} >/dev/null 2>&1'

/** What introduces a shell, for the shell of one nonce. */
export function introduceAs(introduction: string, nonce: string): string {
  return introduction.replaceAll('GUARD', guardName(nonce)).replaceAll('NONCE', nonce)
}

/** A command, and the mark of its end where the command cannot swallow that. Two line feeds, because a trailing backslash takes one. */
export function withEnd({command}: Typing): string {
  return `${withoutNul(command)}${couldSwallowEnd(command) ? '' : `\n\n${end}`}`
}

/** A command between its marks; `begin` calls the one of the beginning. */
export function betweenMarks(typing: Typing, begin: string): string {
  return `{ ${begin}&&:;} >/dev/null 2>&1\n${withEnd(typing)}`
}

/** The mark of the end behind the `eval`, where the command could swallow it. */
export function endApart({command}: Typing): string {
  return couldSwallowEnd(command) ? `;${end}` : ''
}

/** The lines that hand over a long command in pieces, each quoted already; `__aw_x` holds them then. */
export function handOver(quoted: readonly string[], guard: string): readonly string[] {
  return quoted.map(
    (piece, index) => ` ${index === 0 ? '__aw_s=$?;__aw_x=;' : ''}__aw_a ${guard}${piece}\n`
  )
}

/** `set -v` shows what is evaluated. */
export function withoutEnd(output: string): string {
  return output.replaceAll(`\n${end}\n`, '')
}
