import {suite, type Test} from 'uvu'
import {battery} from './battery.ts'
import {fishBattery} from './battery-fish.ts'
import {exceptions} from './exceptions.ts'
import {performBattery} from './perform-battery.ts'

function batteryIn(name: string, file: string, args: readonly string[]): Test {
  const performs = suite(`battery in ${name}`)
  const cases = name === 'fish' ? fishBattery : battery
  performBattery(performs, {file, args}, cases, exceptions[name] ?? {})
  return performs
}

batteryIn('dash', 'dash', []).run()
batteryIn('busybox ash', 'busybox', ['ash']).run()
batteryIn('zsh', 'zsh', ['-f']).run()
batteryIn('fish', 'fish', ['--no-config']).run()
