import process from 'node:process'
import {spawn} from 'node-pty'
import {longOutput, tell} from './command.ts'

const started = performance.now()
let count = 0
const child = spawn('/bin/bash', ['-c', longOutput(Number(process.argv[2]))], {encoding: null})
// Without an encoding these are bytes, whatever its types say.
child.onData((bytes) => {
  count += bytes.length
})
child.onExit(() => tell(count, performance.now() - started))
