import {defineReporter, type Reporter, RunRecorder} from 'as-written'
import {toJson} from './run.ts'

/** Writes everything that is known about a run as one JSON document at its end: `as-written/run@1`. */
export const reportJson: Reporter = defineReporter({
  name: 'json',
  start(sink) {
    const recorder = new RunRecorder()
    return {
      on(event) {
        const record = recorder.on(event)
        if (record) sink.write(`${stringify(toJson(record))}\n`)
      }
    }
  }
})

/** JSON allows control characters above ASCII and line separators; a terminal that shows the file would obey them. */
function stringify(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
