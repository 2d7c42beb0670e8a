import type {Role} from '../../model/role.ts'
import type {FileChange, FileStep} from '../../model/step.ts'
import type {PlacedBlock} from '../outline/place-block.ts'
import {pointIn} from '../typed-command.ts'

/** What is to be done to which file, as far as somebody says so. */
type SaidFile = Pick<FileChange, 'path' | 'op'> & Partial<FileChange>

/** The step that a block is whose content is announced for a file (FORMAT 3). */
export function fileStep(
  {block, section, settings}: PlacedBlock,
  {path, op, mode = null, owner}: SaidFile,
  {role, id, command}: {readonly role: Role; readonly id: string; readonly command: string}
): FileStep {
  const [first] = block.lines
  const last = block.lines.at(-1)
  return {
    kind: 'file',
    id,
    role,
    section,
    position: {
      start: first ? pointIn(first, 0) : block.position.start,
      end: last ? pointIn(last, last.text.length) : block.position.end
    },
    rolePosition: settings.role?.position ?? null,
    why: 'inferred',
    trust: 'candidate',
    options: settings.options,
    notes: [],
    command,
    file: {path, op, mode, owner: owner ?? role.user},
    content: block.lines.map((line) => ({...pointIn(line, 0), text: line.text})),
    promise: null
  }
}
