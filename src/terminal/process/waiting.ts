import {closeSync, openSync, readlinkSync, readSync} from 'node:fs'
import {readProcessFile, threadsOf} from './status.ts'
import {type Call, systemCalls} from './system-call.ts'

/**
 * What a process waits for. `reads`: keys, and nothing else. `listens`: keys among other things, or for a time.
 * `hidden`: we may not know. `works`: anything else. The first tells most about a question.
 */
const waitings = ['reads', 'listens', 'hidden', 'works'] as const

export type Waiting = (typeof waitings)[number]

/** A descriptor that is waited for until something can be read from it. */
interface Watched {
  readonly descriptors: readonly number[]
  readonly isEndless: boolean
}

/** Find out what a process waits for. A thread other than the main one may read keys while the program works. */
export function waitingOf(process: number): Waiting {
  const found = threadsOf(process).map((thread): Waiting => {
    const waiting = threadWaiting(process, thread)
    return waiting === 'reads' && thread !== process ? 'listens' : waiting
  })
  const waiting = strongest(found)
  return waiting === 'works' && isRelay(process) ? 'hidden' : waiting
}

/** A client of a shared connection hands its terminal to the process that holds the connection (ssh_config(5), ControlMaster). */
function isRelay(process: number): boolean {
  return readProcessFile(`${process}/comm`) === 'ssh\n'
}

/** The one that tells most about a question. */
export function strongest(found: readonly Waiting[]): Waiting {
  return waitings.find((waiting) => found.includes(waiting)) ?? 'works'
}

function threadWaiting(process: number, thread: number): Waiting {
  const text = readProcessFile(`${process}/task/${thread}/syscall`)
  // Everybody may read the state of a thread that is there; one that has just ended hides nothing.
  if (text === undefined) {
    return readProcessFile(`${process}/task/${thread}/stat`) === undefined ? 'works' : 'hidden'
  }
  // 0 0x0 0x55c0e1f3 0x1 … while it waits in read(0, …); `running` while it works
  const [number, ...words] = text.trim().split(' ')
  const call = systemCalls.get(Number(number))
  if (call === undefined) return 'works'
  const watched = watchedBy(process, call, words.map(BigInt))
  if (watched === undefined) return 'hidden'
  const terminals = watched.descriptors.filter((descriptor) => isTerminal(process, descriptor))
  if (terminals.length === 0) return 'works'
  return watched.isEndless && terminals.length === watched.descriptors.length ? 'reads' : 'listens'
}

/** `undefined` when the memory of the process is not ours to read. */
function watchedBy(process: number, call: Call, values: readonly bigint[]): Watched | undefined {
  const [first = 0, second = 0, third = 0, , fifth = 0] = values.map(Number)
  switch (call) {
    case 'read':
      return {descriptors: [first], isEndless: true}
    case 'select': {
      const set = readMemory(process, second, Math.ceil(first / 8))
      return set && {descriptors: membersOf(set), isEndless: fifth === 0}
    }
    case 'poll':
    case 'ppoll': {
      const list = readMemory(process, first, second * 8)
      const isEndless = call === 'poll' ? BigInt.asIntN(32, values[2] ?? 0n) < 0n : third === 0
      return list && {descriptors: readableOf(list), isEndless}
    }
    case 'epoll': {
      const info = readProcessFile(`${process}/fdinfo/${first}`) ?? ''
      return {descriptors: readableAmong(info), isEndless: false}
    }
  }
}

/** The members of an `fd_set` (select(2)): one bit each. */
function membersOf(set: Buffer): readonly number[] {
  const members: number[] = []
  for (const [index, byte] of set.entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) members.push(index * 8 + bit)
  }
  return members
}

/** Those of a list of `struct pollfd` (poll(2)) that are waited for with POLLIN. */
function readableOf(list: Buffer): readonly number[] {
  const found: number[] = []
  for (let offset = 0; offset + 8 <= list.length; offset += 8) {
    if (list.readUInt16LE(offset + 4) & 1) found.push(list.readInt32LE(offset))
  }
  return found
}

/** Those of an epoll instance (proc(5), fdinfo) that are waited for with EPOLLIN; one that is only written to is none. */
function readableAmong(info: string): readonly number[] {
  return [...info.matchAll(/^tfd:\s*(\d+)\s+events:\s*([\da-f]+)/gm)]
    .filter(([, , events = '0']) => Number.parseInt(events, 16) & 1)
    .map(([, descriptor]) => Number(descriptor))
}

/** Not `/dev/pts/ptmx`: who holds the other end of a terminal hears what is printed there. */
function isTerminal(process: number, descriptor: number): boolean {
  try {
    const name = readlinkSync(`/proc/${process}/fd/${descriptor}`)
    return /^\/dev\/(?:pts\/\d|tty|console)/.test(name)
  } catch {
    return false
  }
}

/** More than a list of descriptors ever takes. */
const mostMemory = 1 << 16

function readMemory(process: number, address: number, length: number): Buffer | undefined {
  if (address === 0 || length === 0) return Buffer.alloc(0)
  let file: number | undefined
  try {
    file = openSync(`/proc/${process}/mem`, 'r')
    const bytes = Buffer.alloc(Math.min(length, mostMemory))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, address))
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
