import type {Role} from '../model/role.ts'
import type {ShellLevel, Terminal} from '../seam/terminal.ts'

/** A terminal that was opened in a document. */
export interface OpenedTerminal {
  /** The machine that it is on. */
  readonly machine: string
  /** Whom it was opened for. */
  readonly role: Role
  readonly terminal: Pick<Terminal, 'isOpen' | 'shells'>
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
  role: Role,
  machine: string,
  opened: readonly Opened[]
): Opened | undefined {
  const fitting = opened.filter((each) => each.terminal.isOpen && isOf(role, machine, each))
  const rank = (each: Opened): number => (role.user === null ? each.used : each.entered)
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0]
}

function isOf(role: Role, machine: string, opened: OpenedTerminal): boolean {
  const top = opened.terminal.shells.at(-1)
  // A terminal that does not tell its shells has the one it was opened with.
  const user = top?.user ?? opened.role.user
  const isRightUser = role.user === null || role.user === user
  if (!isRightUser) return false
  if (top?.isRemote && role.host !== null) return isHost(top, role.host)
  return opened.machine === machine
}

/** Hosts are named in short or in full: `new-server`, `new-server.example.org`. */
function isHost({host}: ShellLevel, name: string): boolean {
  return host === name || host.split('.')[0] === name.split('.')[0]
}
