import {parseArgs} from 'node:util'
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
  const {named, options} = readArguments(command, rest)
  if (options['help']) return {kind: 'help', text: commandHelp(command)}
  return {kind: 'command', command, invocation: {named, options}}
}

function readArguments(
  command: Command,
  args: readonly string[]
): {named: string[]; options: Record<string, string[]>} {
  const known = [...command.options, ...globalOptions].map(({flags}) => readFlags(flags))
  const {tokens} = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(({name, letter, takesValue}) => [
        name,
        {type: takesValue ? 'string' : 'boolean', ...(letter ? {short: letter} : {})}
      ])
    ),
    allowPositionals: true,
    // Unknown options are told in our own words.
    strict: false,
    tokens: true
  })
  const named: string[] = []
  const options: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') named.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.find(({name}) => name === token.name)
    if (!option) throw unknownOption(token.rawName, command)
    options[option.name] = [...(options[option.name] ?? []), valueOf(token, option)]
  }
  return {named, options}
}

interface Flag {
  readonly name: string
  readonly letter: string | undefined
  readonly takesValue: boolean
  /** Its value may be left out, and stands behind `=`. */
  readonly mayTakeValue: boolean
  readonly flags: string
}

/** `-h, --help` or `--report <name[=file]>`. */
function readFlags(flags: string): Flag {
  const [, letter, name = flags] = /^(?:-(\w), )?--([a-z-]+)/.exec(flags) ?? []
  return {
    name,
    letter,
    takesValue: flags.includes('<'),
    mayTakeValue: flags.includes(' ['),
    flags
  }
}

function valueOf(
  token: {readonly value?: string | undefined; readonly inlineValue?: boolean | undefined},
  {name, takesValue, mayTakeValue, flags}: Flag
): string {
  if (!takesValue) {
    if (token.value === undefined) return 'true'
    if (mayTakeValue) return token.value
    throw new UsageError(`\`--${name}\` takes no value`, `leave \`=${token.value}\` out`)
  }
  // `--on --json`: the value was forgotten.
  const isForgotten = token.value?.startsWith('-') && !token.inlineValue
  if (token.value !== undefined && !isForgotten) return token.value
  throw new UsageError(`\`--${name}\` needs a value`, `write \`${flags}\``)
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

function unknownOption(written: string, command: Command): UsageError {
  const known = command.options.map(({flags}) => readFlags(flags).name)
  const meant = suggest(written.replace(/^-+/, ''), known)
  const hint = meant
    ? `did you mean \`--${meant}\`?`
    : `\`as-written ${command.name} --help\` lists the options`
  return new UsageError(`Unknown option \`${written}\` of \`as-written ${command.name}\``, hint)
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
