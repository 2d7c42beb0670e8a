import {connect} from 'node:net'
import process from 'node:process'
import {createInterface} from 'node:readline'

// Stands in for the client of docker: it passes keys to a shell that somebody else has started, and its output back.

process.title = 'docker'
const [socketPath = '', ...argv] = process.argv.slice(2)
const socket = connect(socketPath)
socket.write(`${JSON.stringify({argv})}\n`)
process.stdin.setRawMode(true)
process.stdin.on('data', (bytes: Buffer) => {
  socket.write(`${JSON.stringify({keys: bytes.toString('latin1')})}\n`)
})
createInterface(socket).on('line', (line) => {
  const said = JSON.parse(line) as {printed?: string; exit?: number}
  if (said.printed !== undefined) process.stdout.write(Buffer.from(said.printed, 'latin1'))
  if (said.exit !== undefined) leave(said.exit)
})
// The connection to the engine was lost.
socket.on('close', () => leave(125))

function leave(status: number): void {
  process.stdin.setRawMode(false)
  process.exit(status)
}
