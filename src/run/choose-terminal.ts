import type {Role} from '../model/role.ts'
import type {ShellLevel, Terminal} from '../seam/terminal.ts'

/** Whose terminal is wanted. */
export interface WantedTerminal {
  readonly role: Role
  /** The machine that a terminal of the role would be opened on, and its target; `null` where its host is bound to none. */
  readonly machine: string | null
  readonly target: string | null
  /** Whether the document leads to the role through shells that it enters. */
  readonly isEntered: boolean
}

/** A terminal that was opened in a document. */
export interface OpenedTerminal {
  /** The machine that it is on, and the target that gave it. */
  readonly machine: string
  readonly target: string
  /** Whom it was opened for. */
  readonly role: Role
  readonly terminal: Pick<Terminal, 'isOpen' | 'shells'>
  /** What the document calls the host of the shell on top, where it went there: `ssh deployer@web`. */
  readonly called: string | null
  /** Rises with every step: when the shell on top was entered or came back, and when a step ran there last. */
  readonly entered: number
  readonly used: number
}

/**
 * The terminal that a step of a role runs in: the one whose shell on top is that role, of several the one entered last.
 * Where the document does not say who types, it is whoever is on top of the terminal used last. `undefined` when there
 * is none, and a new one must be opened.
 *
 * @example
 * // root@new-server $ su ponytracker
 * // $ id -un                            in the same terminal, whose shell on top is ponytracker's now
 */
export function chooseTerminal<Opened extends OpenedTerminal>(
  wanted: WantedTerminal,
  opened: readonly Opened[]
): Opened | undefined {
  const fitting = opened.filter((each) => each.terminal.isOpen && isOf(wanted, each))
  const rank = (each: Opened): number => (wanted.role.user === null ? each.used : each.entered)
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0]
}

function isOf(wanted: WantedTerminal, opened: OpenedTerminal): boolean {
  const {role} = wanted
  const top = opened.terminal.shells.at(-1)
  // A terminal that does not tell its shells has the one it was opened with.
  const user = top?.user ?? opened.role.user
  return (role.user === null || role.user === user) && isOn(wanted, opened, top)
}

function isOn(
  {role: {host}, machine, target, isEntered}: WantedTerminal,
  opened: OpenedTerminal,
  top: ShellLevel | undefined
): boolean {
  // Who does not say where, is where somebody went last.
  if (host === null) return opened.machine === machine || opened.terminal.shells.length > 1
  if (top?.isRemote) return isHost(top, host) || opened.called === host
  if (opened.machine === machine) return true
  if (!isEntered) return false
  const isSameTarget = opened.role.host === null && opened.target === target
  return isSameTarget || (top !== undefined && isHost(top, host))
}

/** Hosts are named in short or in full: `new-server`, `new-server.example.org`. */
function isHost({host}: ShellLevel, name: string): boolean {
  return host === name || host.split('.')[0] === name.split('.')[0]
}
