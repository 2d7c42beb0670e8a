import process from 'node:process'
import type {FromWorker, ToWorker} from './message.ts'
import {runFile} from './run-file.ts'

// Runs test files, one after the other, for the pool. What they print is sent as messages, so that it keeps its order
// and whatever was printed before a hang is known.
process.stdout.write = sendOutput
process.stderr.write = sendOutput

process.on('message', ({name, path}: ToWorker) => {
  void runFile(name, path).then((result) => send({kind: 'finished', result}))
})
process.on('disconnect', () => process.exit())

function send(message: FromWorker): void {
  process.send?.(message)
}

function sendOutput(chunk: string | Uint8Array): boolean {
  send({kind: 'output', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()})
  return true
}
