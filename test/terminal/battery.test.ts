import {suite, type Test} from 'uvu'
import {battery} from './battery.ts'
import {performBattery} from './perform-battery.ts'
import {editing, plain} from './private-bash.ts'

function batteryIn(name: string, args: readonly string[]): Test {
  const performs = suite(`battery in ${name}`)
  performBattery(performs, {file: 'bash', args}, battery)
  return performs
}

batteryIn('bash without line editing', plain).run()
batteryIn('bash with readline', editing).run()
