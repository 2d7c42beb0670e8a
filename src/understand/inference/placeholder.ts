import {knownCommands} from '../prompt/known-commands.ts'

/**
 * What a command leaves open for the reader, as the forms of commands in manuals do; `undefined` where it can be typed as it
 * is.
 *
 *     ethtool -A <netdev> rx off
 *     journalctl -fu backup [-n number-of-lines]
 *     systemctl {start|stop|reload} icinga2
 */
export function placeholderIn(command: string): string | undefined {
  const unquoted = command.replace(/'[^']*'|"[^"]*"/g, (quoted) =>
    /<[A-Za-z][\w ]*>/.test(quoted) ? quoted : ' '
  )
  const [open] =
    /<[A-Za-z][\w .:-]*>|(?<=\s)\[(?:-{1,2})?[A-Za-z][\w. -]*\](?:\.\.\.)?|\{\w+(?:\|\w+)+\}/.exec(
      unquoted
    ) ?? []
  if (open !== undefined) return open
  // `rx on|off`, but not `cat list|sort`
  const [alternatives] =
    /(?<=[\s=])[A-Za-z][\w-]*(?:\|[A-Za-z][\w-]*)+(?=\s|$)/.exec(unquoted) ?? []
  const isPipe =
    alternatives
      ?.split('|')
      .slice(1)
      .some((word) => knownCommands.has(word)) ?? false
  return isPipe ? undefined : alternatives
}
