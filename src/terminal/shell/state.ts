import type {ShellFamily} from './dialects.ts'
import type {Mark} from './mark.ts'

/** Where a shell stands, as far as its marks tell. */
export type ShellState =
  /** Asked to report with marks, and not heard yet; `within` is the command that entered it, `null` for the first shell. */
  | {readonly kind: 'starting'; readonly within: number | null}
  | {readonly kind: 'idle'}
  /** A command was typed, or is being typed. */
  | {readonly kind: 'sent'; readonly sequence: number; readonly isDisturbed: boolean}
  /** It began: what is printed now is its output. */
  | {readonly kind: 'running'; readonly sequence: number; readonly isNudged: boolean}
  /** It ended; the shell is not ready for the next yet. */
  | {readonly kind: 'done'; readonly sequence: number; readonly report: CommandReport}
  | {readonly kind: 'gone'}

/** What a shell says about a command that is over. */
export interface CommandReport {
  readonly exit: number
  readonly directory: string
}

/** What a shell says about itself. */
export interface ShellIdentity {
  readonly user: string
  readonly host: string
  readonly shell: string
}

/** What is to be done about a mark. */
export type Reaction =
  | {readonly kind: 'nothing'}
  /** Type what makes it report. */
  | {readonly kind: 'introduce'; readonly family: ShellFamily}
  | {readonly kind: 'identify'; readonly identity: ShellIdentity}
  /** The shell reports with marks from now on; `process` is its id. */
  | {readonly kind: 'opened'; readonly process: number; readonly report: CommandReport}
  /** Type the next line of the command. */
  | {readonly kind: 'type-on'}
  | {readonly kind: 'begun'}
  /** Wait for the shell to be ready, but not for ever. */
  | {readonly kind: 'await-ready'; readonly report: CommandReport}
  /** Type an empty line and look again. */
  | {readonly kind: 'nudge'}
  | {readonly kind: 'complete'; readonly report: CommandReport}
  /** The shell is ready, but the command never came to its end. */
  | {readonly kind: 'break-off'; readonly report: CommandReport}
  /** `hasBegun`: whether the last command that was typed was ever begun. */
  | {readonly kind: 'end'; readonly exit: number; readonly hasBegun: boolean}

/** The next state, and what is to be done. */
export interface Transition {
  readonly state: ShellState
  readonly reaction: Reaction
}

/** Decide what a mark of the shell `process` means in a state. Marks of other commands mean nothing. */
export function react(state: ShellState, mark: Mark, process: number): Transition {
  if (mark.kind === 'ended' && state.kind !== 'gone') {
    const hasBegun = state.kind !== 'sent'
    return {state: {kind: 'gone'}, reaction: {kind: 'end', exit: mark.exit, hasBegun}}
  }
  switch (state.kind) {
    case 'starting':
      return whileStarting(state, mark)
    case 'sent':
      return whileSent(state, mark, process)
    case 'running':
      return whileRunning(state, mark, process)
    case 'done': {
      const isReady = mark.kind === 'ready' && mark.sequence === state.sequence
      return isReady ? complete(state.report) : stay(state)
    }
    case 'idle':
    case 'gone':
      return stay(state)
  }
}

function whileStarting(state: ShellState & {kind: 'starting'}, mark: Mark): Transition {
  switch (mark.kind) {
    case 'greeted':
      return {state, reaction: {kind: 'introduce', family: mark.family}}
    case 'identified': {
      const {user, host, shell} = mark
      return {state, reaction: {kind: 'identify', identity: {user, host, shell}}}
    }
    case 'ready':
      return open(mark)
    case 'accepted':
    case 'begun':
    case 'done':
    case 'ended':
      return stay(state)
  }
}

/**
 * Where the shell around stands when it is heard again, because the one inside has gone: `pending` is the command that
 * had entered that one, and whatever was under way inside is now a part of it.
 */
export function leave(state: ShellState, pending: number): ShellState {
  switch (state.kind) {
    case 'starting':
    case 'sent':
    case 'running':
      return {kind: 'running', sequence: pending, isNudged: false}
    case 'done':
      return {...state, sequence: pending}
    case 'idle':
    case 'gone':
      return state
  }
}

function whileSent(state: ShellState & {kind: 'sent'}, mark: Mark, process: number): Transition {
  if (mark.kind === 'accepted' && !state.isDisturbed) return {state, reaction: {kind: 'type-on'}}
  if (mark.kind === 'begun' && mark.sequence === state.sequence) {
    return {
      state: {kind: 'running', sequence: state.sequence, isNudged: false},
      reaction: {kind: 'begun'}
    }
  }
  if (mark.kind !== 'ready') return stay(state)
  // It could not say that it began (no descriptor was left to say it with), but it is over.
  if (mark.sequence === state.sequence) return breakOff(mark)
  // ^C took the line away before it was read.
  return state.isDisturbed && mark.process === process ? breakOff(mark) : stay(state)
}

function whileRunning(
  state: ShellState & {kind: 'running'},
  mark: Mark,
  process: number
): Transition {
  const {sequence} = state
  if (mark.kind === 'done' && mark.sequence === sequence) {
    const report = reportOf(mark)
    return {state: {kind: 'done', sequence, report}, reaction: {kind: 'await-ready', report}}
  }
  if (mark.kind !== 'ready') return stay(state)
  // Interrupted, or a syntax error: it never came to its end.
  if (mark.sequence === sequence) return breakOff(mark)
  // After an unterminated quote bash 5.2 prints the prompt that it had worked out before.
  if (mark.process !== process || state.isNudged) return stay(state)
  return {state: {...state, isNudged: true}, reaction: {kind: 'nudge'}}
}

function stay(state: ShellState): Transition {
  return {state, reaction: {kind: 'nothing'}}
}

function open(mark: Mark & {kind: 'ready'}): Transition {
  return {
    state: {kind: 'idle'},
    reaction: {kind: 'opened', process: mark.process, report: reportOf(mark)}
  }
}

function complete(report: CommandReport): Transition {
  return {state: {kind: 'idle'}, reaction: {kind: 'complete', report}}
}

function breakOff(mark: Mark & {kind: 'ready'}): Transition {
  return {state: {kind: 'idle'}, reaction: {kind: 'break-off', report: reportOf(mark)}}
}

function reportOf({exit, directory}: CommandReport): CommandReport {
  return {exit, directory}
}
