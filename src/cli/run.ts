import type {Command} from './command.ts'
import {perform, performOptions} from './perform.ts'

/** `as-written run`: an operator performs the runbook. */
export const run: Command = {
  name: 'run',
  takes: '<documents…>',
  about: 'Perform the runbook step by step. No step is ended for taking long.',
  options: performOptions,
  perform: (invocation, streams) => perform('run', invocation, streams)
}
