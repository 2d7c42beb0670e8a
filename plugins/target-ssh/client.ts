import {tmpdir} from 'node:os'
import process from 'node:process'
import type {SshAddress} from './address.ts'

/** What no configuration of a user may switch on here: a step must not reach the agent, and nothing may ask behind our back. */
const fixedOptions: readonly string[] = [
  'BatchMode=yes',
  'ForwardAgent=no',
  'ForwardX11=no',
  'ClearAllForwardings=yes',
  'PermitLocalCommand=no',
  'RemoteCommand=none',
  'RequestTTY=no',
  'ControlPersist=no',
  'ConnectTimeout=20',
  'ServerAliveInterval=10',
  'ServerAliveCountMax=3'
]

/** A client of the connection must make no other in silence, should that be gone: a proxy that fails makes none. */
const clientOptions: readonly string[] = [
  'ProxyJump=none',
  'ProxyCommand=false',
  'BatchMode=yes',
  'RemoteCommand=none',
  'ControlMaster=no',
  'EscapeChar=none',
  'LogLevel=ERROR'
]

/** The address as `ssh` takes it. */
export function destinationOf({user, host}: SshAddress): string {
  return user === null ? host : `${user}@${host}`
}

/** What a person types to get there: `ssh -p 2222 deployer@new-server`. */
export function typedCommand(address: SshAddress): string {
  const port = address.port === null ? '' : ` -p ${address.port}`
  return `ssh${port} ${destinationOf(address)}`
}

/** What `ssh` is called with to make the connection that the others share. */
export function masterArguments(
  address: SshAddress,
  socket: string,
  command: string
): readonly string[] {
  const options = fixedOptions.flatMap((option) => ['-o', option])
  if (address.port !== null) options.push('-p', String(address.port))
  if (address.identity !== null) options.push('-i', address.identity)
  return ['-M', '-S', socket, ...options, '--', destinationOf(address), command]
}

/** What `ssh` is called with to run a command through the connection: on a terminal of its own, or on none. */
export function clientArguments(
  address: SshAddress,
  socket: string,
  {command, hasTerminal}: {readonly command: string; readonly hasTerminal: boolean}
): readonly string[] {
  const options = clientOptions.flatMap((option) => ['-o', option])
  const terminal = hasTerminal ? '-tt' : '-T'
  return [terminal, '-a', '-x', '-S', socket, ...options, '--', destinationOf(address), command]
}

/** For the client only; of it the machine sees what the ssh configuration sends. */
export function clientEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {TERM: 'xterm-256color'}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && /^(?:PATH|HOME|USER|LOGNAME|LANG|LC_\w+)$/.test(name)) {
      environment[name] = value
    }
  }
  return environment
}

/** Bytes that the path of a socket may have (unix(7): 108, elsewhere 104), without what ssh appends while it makes it. */
const longestSocket = 104 - '.0123456789abcdef'.length - 1

/** Where the folder of a socket can be made. */
export function socketPlace(): string {
  const length = Buffer.byteLength(`${tmpdir()}/aw-ssh-123456/socket`)
  return length > longestSocket ? '/tmp' : tmpdir()
}
