import {suite} from 'uvu'
import {useManyTerminals} from './many.ts'

const many = suite('many terminals')

many('at once perform everything rightly and leave nothing behind, 100 of 100', async () => {
  await useManyTerminals(100)
})

many.run()
