import process from 'node:process'
import type {RunRequest} from '../../run/request.ts'
import type {Operator} from '../../seam/operator.ts'
import type {Mask} from '../../secret/mask.ts'
import type {Interrupt} from '../interrupt.ts'
import type {Streams} from '../streams.ts'
import {holdable} from './held-sink.ts'

/** Where an operator sits: what `run` needs when a person is at the terminal. */
export interface Desk {
  readonly operator: Operator
  /** Asks the person what to do about a step that takes long. */
  readonly onPatience: NonNullable<RunRequest['onPatience']>
  /** The streams for everybody else: what they write waits while the person types to a step. */
  readonly streams: Streams
}

/** Whether a person sits there: input and output are both a terminal. */
export function hasOperator({output}: Streams): boolean {
  return process.stdin.isTTY === true && output.isTerminal
}

/** Open the desk of an operator who is there. */
export async function openDesk(streams: Streams, mask: Mask, interrupt: Interrupt): Promise<Desk> {
  const {TerminalOperator} = await import('./operator.ts')
  const output = holdable(streams.output)
  const errors = holdable(streams.errors)
  const operator = new TerminalOperator({
    input: process.stdin,
    output: streams.output,
    mask,
    stop: () => interrupt.stop(),
    signal: interrupt.signal,
    hold: () => {
      output.hold()
      errors.hold()
    },
    release: () => {
      output.release()
      errors.release()
    }
  })
  const onPatience: Desk['onPatience'] = (planned, delay) => operator.decide(planned, delay)
  return {operator, onPatience, streams: {output: output.sink, errors: errors.sink}}
}
