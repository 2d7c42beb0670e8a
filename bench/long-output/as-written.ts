import {statSync} from 'node:fs'
import process from 'node:process'
import {openTerminal} from '../../src/terminal/open.ts'
import {longOutput, tell} from './command.ts'

const bytes = Number(process.argv[2])
const terminal = await openTerminal({
  file: 'bash',
  args: ['--norc', '--noprofile', '--noediting', '-i'],
  env: {PATH: process.env['PATH'] ?? '/usr/bin:/bin'},
  directory: '/'
})
const {durationMs, spool} = await terminal.run({command: longOutput(bytes)})
const {size} = statSync(spool ?? '')
if (size < bytes) throw new Error(`${bytes - size} bytes were lost`)
tell(size, durationMs)
await terminal[Symbol.asyncDispose]()
