import {arch} from 'node:process'

/** The system calls that a program may wait for keys in. */
export type Call = 'read' | 'select' | 'poll' | 'ppoll' | 'epoll'

/** Their numbers, by what Node calls the processor. `pselect6` has the arguments of `select`. */
const numbers: Readonly<Record<string, readonly (readonly [number, Call])[]>> = {
  x64: [
    [0, 'read'],
    [7, 'poll'],
    [23, 'select'],
    [232, 'epoll'],
    [270, 'select'],
    [271, 'ppoll'],
    [281, 'epoll'],
    [441, 'epoll']
  ],
  arm64: [
    [22, 'epoll'],
    [63, 'read'],
    [72, 'select'],
    [73, 'ppoll'],
    [441, 'epoll']
  ]
}

/** Known calls by number; empty on processors that nobody looked up, where no question is seen. */
export const systemCalls: ReadonlyMap<number, Call> = new Map(numbers[arch])
