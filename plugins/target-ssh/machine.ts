import process from 'node:process'
import {
  InfrastructureError,
  type Machine,
  type MachineRequest,
  openTerminal,
  type TerminalOpening
} from 'as-written'
import {parseAddress, type SshAddress} from './address.ts'
import {SshConnection} from './connection.ts'
import {shellCommand} from './shell.ts'
import {RemoteTerminal} from './terminal.ts'

/** Open a machine through ssh: one connection, and as many terminals through it as are wanted. */
export async function openSshMachine({binding}: MachineRequest): Promise<Machine> {
  const address = parseAddress(binding)
  if (typeof address === 'string') throw new InfrastructureError(address)
  const connection = await SshConnection.open(address)
  return {
    description: describe(connection, address),
    openTerminal: ({role}) => openRemote(role, connection, address),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]()
  }
}

/** `the machine web1, as deployer, through ssh to 192.0.2.7:2222; others by sudo`. */
function describe({user, hostName}: SshConnection, {host, port, become}: SshAddress): string {
  const place = port === null ? host : `${host}:${port}`
  const others = become === 'none' ? '' : `; others by ${become}`
  return `the machine ${hostName || host}, as ${user}, through ssh to ${place}${others}`
}

async function openRemote(
  {user}: TerminalOpening['role'],
  connection: SshConnection,
  {become}: SshAddress
): Promise<RemoteTerminal> {
  const command = shellCommand(user, connection.user, become)
  if (!connection.isOpen) throw new InfrastructureError('the connection to the machine was lost')
  const terminal = new RemoteTerminal(
    await openTerminal({
      file: 'ssh',
      args: connection.terminalArguments(command),
      // This is what the client is given; of it the machine sees what the ssh configuration sends.
      env: {...clientEnvironment(), TERM: 'xterm-256color'},
      directory: '/'
    }),
    connection
  )
  if (user !== null && user !== connection.user) await terminal.run({command: 'cd'})
  return terminal
}

function clientEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && /^(?:PATH|HOME|USER|LOGNAME|LANG|LC_\w+)$/.test(name)) {
      environment[name] = value
    }
  }
  return environment
}
