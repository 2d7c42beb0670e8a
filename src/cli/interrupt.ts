import process from 'node:process'
import {exitStatus} from './exit.ts'
import type {Streams} from './streams.ts'

/** Aborted by the first signal; a second one ends the process at once. */
export interface Interrupt extends Disposable {
  readonly signal: AbortSignal
  /** End the run as the first signal does. */
  stop(): void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Turn signals into an orderly end: the step in flight is ended, reports are written, machines are given back. */
export function listenForInterrupt({errors}: Streams): Interrupt {
  const controller = new AbortController()
  const onSignal = (): void => {
    // Terminals end with us: closing their PTY hangs up everything in them.
    if (controller.signal.aborted) process.exit(exitStatus.interrupted)
    errors.write('\nInterrupted: the step in flight is being ended; once more to stop at once\n')
    controller.abort()
  }
  for (const name of signals) process.on(name, onSignal)
  return {
    signal: controller.signal,
    stop: () => controller.abort(),
    [Symbol.dispose]() {
      for (const name of signals) process.off(name, onSignal)
    }
  }
}
