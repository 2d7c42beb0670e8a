import {suggest} from '../problem/suggest.ts'
import {type CommandOption, type Invocation, UsageError} from './command.ts'

const allowable: readonly string[] = ['dangerous']

/** The option that lets run what a plan would otherwise stop at. */
export const allowOption: CommandOption = {
  flags: '--allow <what>',
  about: '`dangerous`: commands that cannot be undone may run on machines that last'
}

/** Whether what cannot be undone may run on machines that last. */
export function isDangerAllowed({options}: Invocation): boolean {
  const allowed = options['allow'] ?? []
  for (const what of allowed) {
    if (allowable.includes(what)) continue
    const meant = suggest(what, allowable)
    throw new UsageError(
      `Nothing is called \`${what}\` that could be allowed`,
      meant ? `did you mean \`${meant}\`?` : 'there is `dangerous`'
    )
  }
  return allowed.length > 0
}
