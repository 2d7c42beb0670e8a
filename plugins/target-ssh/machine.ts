import {
  InfrastructureError,
  type Machine,
  type MachineRequest,
  openTerminal,
  shellFiles,
  type Terminal
} from 'as-written'
import {parseAddress} from './address.ts'
import {Becomers, connectionLost} from './become.ts'
import {clientEnvironment} from './client.ts'
import {SshConnection} from './connection.ts'
import {killSession, sessionOf} from './session.ts'
import {scriptCommand, shellCommand} from './shell.ts'
import {RemoteTerminal} from './terminal.ts'

/** Open a machine through ssh: one connection, and as many terminals through it as are wanted. */
export async function openSshMachine({binding}: MachineRequest): Promise<Machine> {
  const address = parseAddress(binding)
  if (typeof address === 'string') throw new InfrastructureError(address)
  const connection = await SshConnection.open(address)
  const becomers = new Becomers(connection)
  return {
    description: describe(connection),
    files: shellFiles(async ({user}, args) => {
      if (!connection.isOpen) throw connectionLost()
      const command = scriptCommand(await becomers.check(user), args)
      return {
        file: 'ssh',
        args: connection.arguments(command, {hasTerminal: false}),
        env: clientEnvironment()
      }
    }),
    openTerminal: ({role}) => openRemote(role.user, connection, becomers),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]()
  }
}

/** `the machine web1, as deployer, through ssh to 192.0.2.7:2222; others by sudo`. */
function describe({machine, address}: SshConnection): string {
  const {host, port, become} = address
  const place = port === null ? host : `${host}:${port}`
  const others = become === 'none' ? '' : `; others by ${become}`
  return `the machine ${machine.hostName || host}, as ${machine.user}, through ssh to ${place}${others}`
}

async function openRemote(
  user: string | null,
  connection: SshConnection,
  becomers: Becomers
): Promise<Terminal> {
  if (!connection.isOpen) throw connectionLost()
  const becoming = await becomers.check(user)
  const command = shellCommand(becoming, connection.machine.bash)
  const shell = await openTerminal({
    file: 'ssh',
    args: connection.arguments(command, {hasTerminal: true}),
    env: clientEnvironment(),
    directory: '/'
  }).catch(async (cause: unknown) => {
    throw (await connection.isLostSoon()) ? connectionLost() : tooMany(cause)
  })
  const isAtHome = user === null || user === connection.machine.user
  const session = await sessionOf(shell, {isAtHome})
  return new RemoteTerminal(shell, connection, async () => {
    if (session !== undefined) await killSession(session, connection, becoming)
  })
}

/** A server takes so many terminals on one connection, 10 unless it says otherwise (sshd_config(5), MaxSessions). */
function tooMany(cause: unknown): unknown {
  if (!(cause instanceof Error) || !/refused by peer|UNKNOWN port|kex_exchange/.test(cause.message))
    return cause
  return new InfrastructureError('the machine opens no more terminals on this connection', {
    hint: 'raise `MaxSessions` in its sshd_config, or use fewer roles at a time',
    cause
  })
}
