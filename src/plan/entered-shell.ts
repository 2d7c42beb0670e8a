import {programName} from '../model/program-name.ts'
import type {Role} from '../model/role.ts'
import {readOptions} from './command-options.ts'

/** A shell that a command gives: whose it is, as far as the words tell; `null` is what they do not. */
export interface Entered {
  readonly role: Role
  /** Whether it is on another machine, or in a container: what its host calls itself is not in the words. */
  readonly isElsewhere: boolean
}

/** Options that take a value: su(1) and runuser(1), sudo(8), ssh(1). */
const optionsOfSu = words(
  '-c --command --session-command -s --shell -u --user -g --group -G --supp-group -w -T'
)
const optionsOfSudo = words(
  '-u --user -g --group -h --host -p --prompt -C -D -R -r -t -T -U --chdir --chroot --role --type'
)
const optionsOfSsh = words('-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w')

/** The shell that a command leaves behind for whoever types next; `undefined` when it ends by itself. */
export function enteredShell(command: string, role: Role): Entered | undefined {
  const [code = ''] = command.split('<<', 1)
  const entered = code
    .split(/\n|;|&&|\|\|/)
    .flatMap((part) => enter(programWords(part), {role, isElsewhere: false}) ?? [])
  return entered.at(-1)
}

/** What the words of one command make of whoever types it. */
type Way = (rest: readonly string[], from: Entered) => Entered | undefined

const enter: Way = (words, from) => {
  const [program = '', ...rest] = words
  return ways.get(programName(program))?.(rest, from)
}

/** A shell of the same user, unless it is given something to run. */
const shell: Way = (rest, from) => {
  const {flags, others} = readOptions(rest, ['--rcfile', '--init-file', '-o', '-O', '+O'])
  return others.length > 0 || flags.some((flag) => isTelling(flag) || flag === '-c')
    ? undefined
    : from
}

const becomeBySu: Way = (rest, from) => {
  const {flags, values, others} = readOptions(rest, optionsOfSu, Number.POSITIVE_INFINITY)
  if (['-c', '--command', '--session-command'].some((name) => values.has(name))) return undefined
  const named = values.get('-u') ?? values.get('--user')
  // runuser -u ponytracker bash
  if (named !== undefined) return enter(others, as(from, named))
  const [user = 'root', ...more] = others.filter((word) => word !== '-')
  return more.length > 0 || flags.some(isTelling) ? undefined : as(from, user)
}

const becomeBySudo: Way = (rest, from) => {
  const {flags, values, others} = readOptions(rest, optionsOfSudo)
  const become = as(from, values.get('-u') ?? values.get('--user') ?? 'root')
  const isShell = flags.some((flag) => /^(?:-i|-s|--login|--shell)$/.test(flag))
  const command = others.filter((word) => !/^[A-Za-z_]\w*=/.test(word))
  if (command.length === 0) return isShell ? become : undefined
  return enter(command, become)
}

const sameUser: Way = (rest, from) => (rest.includes('-c') ? undefined : from)

const login: Way = (rest, from) => {
  const user = readOptions(rest, ['-h']).others[0]
  return {...from, role: {...from.role, user: user ?? null}}
}

const goBySsh: Way = (rest) => {
  const {flags, values, others} = readOptions(rest, optionsOfSsh, 1)
  const [destination, ...command] = others
  if (destination === undefined || flags.some((flag) => /^-[NfGV]$/.test(flag))) {
    return undefined
  }
  const [, user, host = ''] =
    /^(?:ssh:\/\/)?(?:(.*)@)?([^@]+?)(?::\d+)?\/?$/.exec(destination) ?? []
  const role = {user: user ?? values.get('-l') ?? null, host}
  const there = {role, isElsewhere: true}
  return command.length === 0 ? there : enter(command, there)
}

const somewhere: Entered = {role: {user: null, host: null}, isElsewhere: true}

/** Into a container or another root: who one is there, nobody can say from outside. */
const goInside: Way = (rest) => {
  const at = rest.findIndex((word) => shells.has(programName(word)))
  return at < 0 ? undefined : enter(rest.slice(at), somewhere)
}

/** These give a shell also where none is named. */
const goInsideAnyway: Way = (rest, from) =>
  readOptions(rest, []).others.length <= 1 ? somewhere : goInside(rest, from)

/** Programs are asked about themselves. */
function isTelling(flag: string): boolean {
  return flag === '--help' || flag === '--version'
}

const shells: ReadonlySet<string> = new Set(
  'bash rbash sh dash ash zsh fish ksh ksh93 mksh'.split(' ')
)

const ways: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...Array.from(shells, (name) => [name, shell] as const),
  ['busybox', enter],
  ['su', becomeBySu],
  ['runuser', becomeBySu],
  ['sudo', becomeBySudo],
  ['doas', becomeBySudo],
  ['newgrp', sameUser],
  ['sg', sameUser],
  ['login', login],
  ['ssh', goBySsh],
  ['slogin', goBySsh],
  ['mosh', goBySsh],
  ...['docker', 'podman', 'nerdctl', 'kubectl', 'oc', 'lxc', 'incus', 'nsenter', 'unshare'].map(
    (name) => [name, goInside] as const
  ),
  ...['chroot', 'lxc-attach', 'machinectl'].map((name) => [name, goInsideAnyway] as const),
  ['vagrant', (rest) => (rest[0] === 'ssh' ? somewhere : undefined)]
])

function as({role, isElsewhere}: Entered, user: string): Entered {
  return {role: {...role, user}, isElsewhere}
}

/** Words that only start another program. */
const starters: ReadonlySet<string> = new Set(['env', 'command', 'exec', 'time', 'nice'])

/** The words of a command from its program on; none where its input comes from elsewhere, or nobody waits for it. */
function programWords(part: string): readonly string[] {
  if (/[|<]|&\s*$/.test(part)) return []
  const words = part
    .replace(/\s#.*$/s, '')
    .trim()
    .split(/\s+/)
  const isBefore = (word: string, at: number): boolean =>
    starters.has(word) || /^[A-Za-z_]\w*=/.test(word) || (at > 0 && word.startsWith('-'))
  const program = words.findIndex((word, at) => !isBefore(word, at))
  return program < 0 ? [] : words.slice(program).map(unquote)
}

function words(text: string): readonly string[] {
  return text.split(' ')
}

function unquote(word: string): string {
  return word.replaceAll(/["'\\]/g, '')
}
