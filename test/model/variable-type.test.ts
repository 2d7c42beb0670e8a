import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {describeType, fitsType, type VariableType} from '../../src/model/variable-type.ts'

const types = suite('types of variables')

const fitting: readonly (readonly [VariableType, readonly string[], readonly string[]])[] = [
  [{kind: 'string'}, ['', 'a b', 'é'], ['a\nb', 'a\0']],
  [{kind: 'path'}, ['/srv/app', '~/x', '.'], ['', 'a\nb']],
  [{kind: 'number'}, ['0', '-1', '1.10'], ['', '1e3', '0x1', '1,5']],
  [{kind: 'port'}, ['1', '8000', '65535'], ['0', '65536', '80a', '-1', '']],
  [
    {kind: 'host'},
    ['localhost', 'new-server', 'a.example.com', '192.0.2.7', '2001:db8::1', '::1', 'fe80::1%eth0'],
    ['', 'a b', '-a', 'a..b', 'http://a', 'a/b']
  ],
  [{kind: 'one-of', values: ['gunicorn', 'uwsgi']}, ['uwsgi'], ['uwsg', '']]
]

for (const [type, good, bad] of fitting) {
  types(`know what ${describeType(type)} is`, () => {
    assert.equal(
      [...good, ...bad].filter((value) => fitsType(value, type)),
      good
    )
  })
}

types.run()
