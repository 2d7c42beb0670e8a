import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {formatDuration, parseDuration} from '../../src/model/duration.ts'

const durations = suite('duration')

const written: readonly (readonly [string, number | undefined])[] = [
  ['500ms', 500],
  ['30s', 30_000],
  ['1m30s', 90_000],
  ['1.5h', 5_400_000],
  ['soon', undefined],
  ['5', undefined],
  ['5 m', undefined],
  ['-5s', undefined],
  ['', undefined]
]

for (const [text, milliseconds] of written) {
  durations(`reads \`${text}\` as ${milliseconds}`, () =>
    assert.is(parseDuration(text), milliseconds)
  )
}

const shown: readonly (readonly [number, string])[] = [
  [3.4, '3 ms'],
  [1200, '1.2 s'],
  [59_960, '1 min 0 s'],
  [185_000, '3 min 5 s'],
  [999.6, '1.0 s'],
  [7_199_000, '2 h 0 min'],
  [7_260_000, '2 h 1 min']
]

for (const [milliseconds, text] of shown) {
  durations(`shows ${milliseconds} as ${text}`, () => assert.is(formatDuration(milliseconds), text))
}

durations.run()
