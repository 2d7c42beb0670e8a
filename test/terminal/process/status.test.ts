import {spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {signalProcess} from '../../../src/terminal/process/foreground.ts'
import {processIds, processTree, readProcess} from '../../../src/terminal/process/status.ts'

const status = suite('process status')

status('tells what is known about a process, whatever its name', () => {
  const own = readProcess(process.pid)
  assert.is(own?.id, process.pid)
  assert.is(own?.parent, process.ppid)
  assert.is(own?.state, 'R')
  assert.match(own?.started ?? '', /^\d+$/)
})

status('finds children of children', async () => {
  const child = spawn('bash', ['-c', 'sleep 60 & echo $!; wait'], {
    stdio: ['ignore', 'pipe', 'ignore']
  })
  const [printed] = await once(child.stdout, 'data')
  const grandchild = Number(printed)
  const ids = processTree(process.pid).map(({id}) => id)
  assert.ok(ids.includes(child.pid as number) && ids.includes(grandchild))
  assert.ok(processIds().includes(grandchild))
  signalProcess(grandchild, 'SIGKILL')
  await once(child, 'exit')
  assert.is(readProcess(child.pid as number), undefined)
  signalProcess(child.pid as number, 'SIGTERM')
})

status.run()
