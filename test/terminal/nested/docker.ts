import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {spawn} from 'node-pty'

/** What stands in for docker, where no engine runs. */
export interface DockerStandIn extends AsyncDisposable {
  /** Holds the program `docker`: a directory for PATH. */
  readonly directory: string
  /** Cut every connection between a client and a shell, as an engine that dies does. */
  cut(): void
}

/**
 * Start a stand-in for docker. Like there, `docker exec -it NAME SHELL` is a client that passes keys on, and the shell is
 * a child of somebody else, in a PTY of its own, with its own process ids and its own host name.
 */
export async function startDocker(): Promise<DockerStandIn> {
  const directory = mkdtempSync(join(tmpdir(), 'as-written-docker-'))
  const socketPath = join(directory, 'docker.sock')
  const connections = new Set<Socket>()
  const server = createServer((socket) => {
    connections.add(socket)
    socket.on('error', () => {}).on('close', () => connections.delete(socket))
    serve(socket)
  })
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  const client = join(import.meta.dirname, 'docker-client.mts')
  const program = join(directory, 'docker')
  const words = [process.execPath, '--import', import.meta.resolve('tsx'), client, socketPath]
  writeFileSync(program, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`)
  chmodSync(program, 0o755)
  chmodSync(directory, 0o755)
  const cut = (): void => {
    for (const socket of connections) socket.destroy()
  }
  return {
    directory,
    cut,
    async [Symbol.asyncDispose]() {
      cut()
      await new Promise((resolve) => server.close(resolve))
      rmSync(directory, {recursive: true, force: true})
    }
  }
}

function serve(socket: Socket): void {
  let shell: ReturnType<typeof spawn> | undefined
  createInterface(socket).on('line', (line) => {
    const said = JSON.parse(line) as {argv?: string[]; keys?: string}
    if (said.argv) shell = startShell(said.argv, socket)
    if (said.keys !== undefined) shell?.write(Buffer.from(said.keys, 'latin1').toString('utf8'))
  })
  socket.on('close', () => shell?.kill('SIGKILL'))
}

/** `exec -it web bash` is a bash in the container `web`. */
function startShell(
  [, , name = 'web', ...command]: string[],
  socket: Socket
): ReturnType<typeof spawn> {
  const inside = `hostname ${name}; exec setsid --ctty "$@"`
  const args = ['-pumf', '--mount-proc', '--kill-child', 'sh', '-c', inside, 'sh', ...command]
  const shell = spawn('unshare', args, {
    cwd: '/',
    env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', TERM: 'xterm', LANG: 'C.UTF-8'},
    encoding: null
  })
  const tell = (what: {printed: string} | {exit: number}): void => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(what)}\n`)
  }
  shell.onData((bytes: string | Buffer) => tell({printed: Buffer.from(bytes).toString('latin1')}))
  shell.onExit(({exitCode}) => tell({exit: exitCode}))
  return shell
}
