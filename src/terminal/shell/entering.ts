import {type Candidate, foregroundCandidate, hasChanged} from '../process/interactive-shell.ts'
import {passesKeysOn} from '../process/raw-terminal.ts'
import type {Level} from './level.ts'

/** Milliseconds of silence before what cannot be looked at is believed to wait behind its prompt. */
const quietBeforeBelief = 250

/** How the prompt of a shell ends, where its line editor has said that it edits, and where it has not. */
const promptEnds = {edited: /[$#%❯»>]\s*$/, plain: /[$#%❯]\s?$/}

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
  const isKnown = scene.levels.some((level) => level.process === process && isSame(level))
  if (waiting === 'works' || (kind === 'shell' && isKnown)) return false
  if (kind === 'shell' && waiting !== 'hidden') return true
  const text = scene.tail.toString('utf8')
  const isEditing = text.lastIndexOf('\x1b[?2004h') > text.lastIndexOf('\x1b[?2004l')
  // A carrier that reads keys itself asks for a password.
  if (kind === 'carrier' && waiting === 'reads') return false
  if (!isEditing && scene.quiet < quietBeforeBelief) return false
  if (!endsInShellPrompt(text, isEditing)) return false
  // A carrier that only runs a command leaves the keys to the terminal.
  return kind === 'shell' || passesKeysOn(process, scene.leader)
}

function isSame({process, image}: Level): boolean {
  return !hasChanged(process, image)
}

/** Whether the cursor stands behind what looks like the prompt of a shell. */
function endsInShellPrompt(tail: string, isEditing: boolean): boolean {
  const text = tail.replaceAll(sequences, '').replace(/\r+$/, '')
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
  const end = isEditing ? promptEnds.edited : promptEnds.plain
  return line.length <= longestPrompt && end.test(line) && !otherPrompt.test(line)
}

/** What a command printed that has entered a shell, without the prompt of that shell. */
export function withoutPrompt(output: string): string {
  return output.slice(0, output.lastIndexOf('\n') + 1)
}
