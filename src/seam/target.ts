import type {Role} from '../model/role.ts'
import type {MachineFiles} from './files.ts'
import type {Terminal} from './terminal.ts'

/** Which machine is wanted, and for what. */
export interface MachineRequest {
  /** `null` where the documents name no host. */
  readonly host: string | null
  /** What the host is bound to: the name of the target, or an address for it such as `ssh://deployer@192.0.2.7`. */
  readonly binding: string
  /** Absolute paths of the documents that will run there. */
  readonly documents: readonly string[]
  readonly inPlace: boolean
}

/** Which terminal is wanted. */
export interface TerminalOpening {
  readonly role: Role
  /** Absolute path of the document whose steps it will run. */
  readonly document: string
}

/** One host, opened through a target. Disposing it leaves nothing behind. */
export interface Machine extends AsyncDisposable {
  /** What an operator must know before anything is typed: `this machine, as root, in a copy of /srv/app`. */
  readonly description: string
  readonly files: MachineFiles
  openTerminal(opening: TerminalOpening): Promise<Terminal>
}

/** A way to get machines. */
export interface Target {
  readonly name: string
  /** Whether what happens on its machines can do no lasting harm. */
  readonly isThrowaway: boolean
  /** Why it cannot play this role where `binding` leads, as a sentence; `undefined` when it can. Nothing is opened. */
  refuse(role: Role, binding: string): string | undefined
  /** Rejects with an `InfrastructureError` when the machine cannot be had. */
  open(request: MachineRequest): Promise<Machine>
}
