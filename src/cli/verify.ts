import {allChoicesOption} from './choices.ts'
import type {Command} from './command.ts'
import {perform, performOptions} from './perform.ts'

/** `as-written verify`: does the documentation still tell the truth? */
export const verify: Command = {
  name: 'verify',
  takes: '<documents…>',
  about: 'Run every step and tell whether everything happens as written. Never interactive.',
  options: [
    ...performOptions,
    allChoicesOption,
    {
      flags: '--timeout <duration>',
      about: 'patience per step where the document says nothing: `90s`; default `10m`'
    },
    {
      flags: '--document-timeout <duration>',
      about: 'patience for all steps of a document together: `30m`; default: none'
    }
  ],
  perform: (invocation, streams) => perform('verify', invocation, streams)
}
