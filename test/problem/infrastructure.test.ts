import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {InfrastructureError} from '../../src/problem/infrastructure.ts'

const infrastructure = suite('InfrastructureError')

infrastructure('is known from every other error', () => {
  assert.ok(new InfrastructureError('gone') instanceof InfrastructureError)
  assert.ok(new InfrastructureError('gone') instanceof Error)
  assert.not.ok(new Error('gone') instanceof InfrastructureError)
  assert.not.ok((null as unknown) instanceof InfrastructureError)
})

infrastructure('is not taken for a kind of its own', () => {
  class Lost extends InfrastructureError {}
  assert.ok(new Lost('gone') instanceof InfrastructureError)
  assert.ok(new Lost('gone') instanceof Lost)
  assert.not.ok(new InfrastructureError('gone') instanceof Lost)
})

infrastructure('is known when it comes from another copy of the package', async () => {
  const copy = (await import(`../../src/problem/infrastructure.ts?copy=${1}`)) as {
    InfrastructureError: typeof InfrastructureError
  }
  assert.is.not(copy.InfrastructureError, InfrastructureError)
  assert.ok(new copy.InfrastructureError('gone') instanceof InfrastructureError)
})

infrastructure.run()
