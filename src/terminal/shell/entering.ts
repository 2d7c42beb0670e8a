import {type Candidate, foregroundCandidate, hasChanged} from '../process/interactive-shell.ts'
import {passesKeysOn} from '../process/raw-terminal.ts'
import {readProcess} from '../process/status.ts'
import type {Level} from './level.ts'

/** Milliseconds of silence before what cannot be looked at is believed to wait behind its prompt. */
const quietBeforeBelief = 250

/** How the prompt of a shell ends, where its line editor has said that it edits, and where it has not. */
const promptEnds = {edited: /[$#%\u276f\u00bb>]\s*$/, plain: /[$#%\u276f]\s?$/}

/** The prompt of a Python that edits its lines is none. */
const otherPrompt = />>>\s*$/

/** A prompt is no longer than this. */
const longestPrompt = 200

/** What programs send besides text: colours, cursor movements, titles. */
const sequences = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])/g

/** What there is to judge by whether a command has become a shell that waits for commands. */
export interface Scene {
  readonly leader: number
  /** The shells that are known. */
  readonly levels: readonly Level[]
  /** The end of the output, raw. */
  readonly tail: Buffer
  /** Milliseconds since anything was printed. */
  readonly quiet: number
}

/** The shell that a command has entered; `undefined` while there is none that waits for commands. */
export function enteredShell(scene: Scene): Candidate | undefined {
  const candidate = foregroundCandidate(scene.leader)
  return candidate && hasEntered(candidate, scene) ? candidate : undefined
}

function hasEntered({kind, process, waiting}: Candidate, scene: Scene): boolean {
  if (waiting === 'works') return false
  if (kind === 'carrier') {
    // One that reads keys itself asks for a password; one that only runs a command leaves the keys to the terminal.
    return waiting !== 'reads' && isBelieved(scene) && passesKeysOn(process, scene.leader)
  }
  if (isKnown(process, scene)) return false
  // A shell reads also where a start-up file asks something: only a prompt tells that it waits for commands.
  const showsPrompt = waiting === 'hidden' ? isBelieved(scene) : endsInPrompt(scene)
  // A shell in a terminal of its own (`sudo`, `script`) gets our keys only while the program around passes them on.
  if (isInner(process, scene)) return showsPrompt && passesKeysOn(scene.leader, scene.leader)
  return showsPrompt || (waiting !== 'hidden' && hasEmptyPrompt(scene))
}

function isKnown(process: number, {levels}: Scene): boolean {
  return levels.some((level) => level.localProcess === process && !hasChanged(process, level.image))
}

function isInner(process: number, {leader}: Scene): boolean {
  return readProcess(process)?.terminal !== readProcess(leader)?.terminal
}

/** What cannot be looked at must show the prompt of a shell, and stay silent where that may be any text. */
function isBelieved(scene: Scene): boolean {
  if (isEditing(scene)) return endsIn(promptEnds.edited, scene)
  return scene.quiet >= quietBeforeBelief && endsIn(promptEnds.plain, scene)
}

/** A line editor that has begun to edit stands behind its prompt, whatever that looks like. */
function endsInPrompt(scene: Scene): boolean {
  return isEditing(scene) || endsIn(promptEnds.edited, scene) || showsOurs(scene)
}

/** A shell that inherits the prompt which we gave to another, and cannot read it, shows it as it is. */
function showsOurs(scene: Scene): boolean {
  const line = lastLine(scene)
  return scene.levels.some(({nonce}) => line.includes(nonce))
}

/** A shell may have been told to show nothing. */
function hasEmptyPrompt(scene: Scene): boolean {
  return scene.quiet >= quietBeforeBelief && lastLine(scene) === ''
}

/** Whether a line editor waits, as those of shells tell the terminal (`bracketed paste`). */
function isEditing({tail}: Scene): boolean {
  return tail.lastIndexOf('\x1b[?2004h') > tail.lastIndexOf('\x1b[?2004l')
}

function endsIn(promptEnd: RegExp, scene: Scene): boolean {
  const line = lastLine(scene)
  return line.length <= longestPrompt && promptEnd.test(line) && !otherPrompt.test(line)
}

/** The line that the cursor stands behind. */
function lastLine({tail}: Scene): string {
  const text = tail.toString('utf8').replaceAll(sequences, '').replace(/\r+$/, '')
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
}

/** What a command printed that has entered a shell, without the prompt of that shell. */
export function withoutPrompt(output: string): string {
  return output.slice(0, output.lastIndexOf('\n') + 1)
}
