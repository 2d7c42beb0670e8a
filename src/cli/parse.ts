import {type CAC, cac} from 'cac'
import {suggest} from '../problem/suggest.ts'
import {type Command, type CommandOption, type Invocation, UsageError} from './command.ts'

/** What a command line asks for. */
export type Parsed =
  | {readonly kind: 'help'; readonly text: string}
  | {readonly kind: 'version'}
  | {readonly kind: 'command'; readonly command: Command; readonly invocation: Invocation}

const globalOptions: readonly CommandOption[] = [
  {flags: '-h, --help', about: 'show this'},
  {flags: '--version', about: 'show the version'}
]

/** Understand a command line (without `node` and the script); throws a `UsageError` with a hint. */
export function parseArguments(args: readonly string[], commands: readonly Command[]): Parsed {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0])
    return {kind: 'help', text: asked ? commandHelp(asked) : generalHelp(commands)}
  }
  if (name === '--version') return {kind: 'version'}
  const command = commands.find((known) => known.name === name)
  if (!command) throw unknownCommand(name, commands)
  const {args: named, options} = parserOf(command).parse(
    ['node', 'as-written', command.name, ...rest],
    {run: false}
  )
  if (options['help'] || options['h']) return {kind: 'help', text: commandHelp(command)}
  return {kind: 'command', command, invocation: {named, options: checkOptions(command, options)}}
}

function parserOf(command: Command): CAC {
  const parser = cac('as-written')
  const parsed = parser.command(`${command.name} [...named]`, command.about)
  for (const {flags, about} of [...command.options, ...globalOptions]) parsed.option(flags, about)
  return parser
}

function checkOptions(
  command: Command,
  found: Readonly<Record<string, unknown>>
): Record<string, string[]> {
  const options: Record<string, string[]> = {}
  for (const [key, value] of Object.entries(found)) {
    if (key === '--' || value === undefined) continue
    const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const known = command.options.find(({flags}) => longName(flags) === name)
    if (!known) throw unknownOption(name, command)
    const values = Array.isArray(value) ? value : [value]
    const wantsValue = known.flags.includes('<')
    if (wantsValue && values.some((one) => typeof one === 'boolean')) {
      throw new UsageError(`\`--${name}\` needs a value`, `write \`${known.flags}\``)
    }
    options[name] = values.map(String)
  }
  return options
}

function unknownCommand(name: string, commands: readonly Command[]): UsageError {
  if (name.startsWith('-'))
    return new UsageError(
      `Unknown option \`${name}\``,
      'a command comes first: `as-written --help`'
    )
  const meant = suggest(
    name,
    commands.map((command) => command.name)
  )
  const known = commands.map((command) => `\`${command.name}\``).join(', ')
  return new UsageError(
    `Unknown command \`${name}\``,
    meant ? `did you mean \`${meant}\`?` : `there are ${known}`
  )
}

function unknownOption(name: string, command: Command): UsageError {
  const known = command.options.map(({flags}) => longName(flags))
  const meant = suggest(name, known)
  const dashes = name.length === 1 ? '-' : '--'
  const hint = meant
    ? `did you mean \`--${meant}\`?`
    : `\`as-written ${command.name} --help\` lists the options`
  return new UsageError(
    `Unknown option \`${dashes}${name}\` of \`as-written ${command.name}\``,
    hint
  )
}

/** `--report <name[=file]>` is `report`. */
function longName(flags: string): string {
  return /--([a-z-]+)/.exec(flags)?.[1] ?? flags
}

function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({name, takes, about}): [string, string] => [
    `as-written ${name} ${takes}`,
    about
  ])
  return `Your runbook is the program.

${table(rows)}

${table(globalOptions.map(({flags, about}) => [flags, about]))}

\`as-written COMMAND --help\` lists the options of a command.
`
}

function commandHelp({name, takes, about, options}: Command): string {
  return `as-written ${name} ${takes}

${about}

${table([...options, ...globalOptions].map((option) => [option.flags, option.about]))}
`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
