import {knownCommands} from '../prompt/known-commands.ts'
import type {TypedCommand} from '../typed-command.ts'

/**
 * What a command of a block without language and prompts leaves open for the reader, as the forms of commands in manuals do; `undefined` where it can be typed as it
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

/**
 * What a command leaves open that a prompt or a language makes sure, as synopses do. `<name>` and its like are not asked for
 * here: they can be given values. A pattern for names of files is believed sooner than a form: `ls [a-z]*`, and so is
 * whatever stands in quotes or a here-document.
 *
 *     apt-get install reclass [reclass-doc]
 *     mosh [user@]host
 *     pytest -h | --help
 */
export function placeholderInTyped(command: string): string | undefined {
  const [typed = ''] = command.split(/<<(?!<)/, 1)
  const bare = typed.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|(?<=\s)#.*$/gm, ' ')
  const [open] = typedForm.exec(bare) ?? []
  return open?.trim()
}

const typedForm = new RegExp(
  [
    // [options], [cmd], [-n lines]; a single letter or a range is a pattern
    String.raw`(?<=\s)\[(?:[A-Za-z][\w.-]*[A-Za-z]\w+|--?[A-Za-z][\w-]*)(?:[ =][\w<>-]+)*\](?:\.{3})?(?=\s|$)`,
    // [user@]host
    String.raw`(?<=\s)\[\w{2,}[@:]\](?=[\w<])`,
    // {start|stop}, {path}
    String.raw`(?<=[\s/=\]])\{[a-z][\w-]*(?:\|[a-z][\w-]*)*\}(?!>)`,
    // [{user}@]{server}
    String.raw`(?<=\s)\[[<{]\w+[>}][@:]?\]`,
    // -h | --help
    String.raw`(?<=\s-\w)\s*\|\s*--?\w[\w-]*`,
    // ./configure ...
    String.raw`(?<=\s)\.{3}(?=\s|$)`
  ].join('|'),
  'u'
)

/** Why a person must type it. */
export function leftOpen(open: string): string {
  return `\`${open}\` is for the reader to fill in`
}

/** The command, left to a person where it is a form, who knows what to fill in. */
export function withoutForm(command: TypedCommand): TypedCommand {
  const open = placeholderInTyped(command.command)
  return open === undefined ? command : {byHand: leftOpen(open), ...command}
}
