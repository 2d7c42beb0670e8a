import {formatDuration} from '../../model/duration.ts'
import type {PatienceChoice} from '../../run/request.ts'

/** One thing that may be done about a step that takes long, from the mildest to the firmest. */
export interface Rung {
  readonly key: string
  readonly choice: PatienceChoice
  /** With the key in brackets. */
  readonly name: string
  /** What it may do to what the step works on. */
  readonly effect: string
}

export const ladder: readonly Rung[] = [
  {
    key: 'w',
    choice: 'wait',
    name: '[w]ait',
    effect: 'nothing is done; you are asked again after as long'
  },
  {
    key: 'i',
    choice: 'interrupt',
    name: '[i]nterrupt (^C)',
    effect: 'most programs tidy up and end; an installation may stay half done'
  },
  {
    key: 'q',
    choice: 'quit',
    name: '[q]uit (^\\)',
    effect: 'ends most programs that are deaf to ^C, without tidying up; may leave a core file'
  },
  {
    key: 'e',
    choice: 'terminate',
    name: 't[e]rminate (TERM)',
    effect: 'asks the program in front to end; what it started may go on'
  },
  {
    key: 'k',
    choice: 'kill',
    name: '[k]ill (all of these, then KILL)',
    effect:
      'nothing can tidy up: locks stay, a package database or a file being written may be damaged'
  },
  {
    key: 't',
    choice: 'stop',
    name: 's[t]op the run',
    effect: 'ends the step as [k]ill does, and types nothing more but what cleans up'
  }
]

/** Every rung with what it may do, one a line. */
export function describeLadder(): readonly string[] {
  const width = Math.max(...ladder.map(({name}) => name.length))
  return ladder.map(({name, effect}) => `   ${name.padEnd(width)}  ${effect}`)
}

/** What a step does: `still runs after interrupt (^C), silent for 3.0 s`. */
export function describeSilence(silence: number, tried: Rung | undefined): string {
  const after = tried === undefined ? '' : ` after ${tried.name.replaceAll(/[[\]]/g, '')}`
  return `still runs${after}, silent for ${formatDuration(silence)}`
}
