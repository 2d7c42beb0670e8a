import type {Role} from '../../model/role.ts'
import {promptForms} from './forms.ts'

/** A line as its prompt divides it. Indexes count from the beginning of the prompt. */
export interface Prompted {
  readonly role: Role
  /** Where the host stands, or else the user; `null` for a bare sign. */
  readonly roleSpan: readonly [start: number, end: number] | null
  /** Without blanks around it; empty where the prompt only marks the end of an output. */
  readonly command: string
  readonly commandIndex: number
  /** Whether its sign is a `#`, as the prompt of root has it. */
  readonly isRoots: boolean
  /** Only a `#`: nobody can tell it from a comment by itself (FORMAT 1.6). */
  readonly isBareHash: boolean
}

/** Split a line that begins with a prompt into who types it and what they type; `undefined` when it is output. */
export function parsePrompt(line: string): Prompted | undefined {
  if (!/^[$#[(]/.test(line) && !line.includes('@')) return undefined
  for (const form of promptForms) {
    const match = form.pattern.exec(line)
    if (match === null) continue
    const {user, host, sign, command = ''} = match.groups ?? {}
    const typed = command.trimStart()
    return {
      role: {user: user ?? (sign === '#' ? 'root' : null), host: host ?? null},
      roleSpan: user === undefined || host === undefined ? null : hostSpan(line, user, host),
      command: trimCommand(typed),
      commandIndex: line.length - typed.length,
      isRoots: sign === '#',
      isBareHash: line.startsWith('#')
    }
  }
  return undefined
}

function hostSpan(line: string, user: string, host: string): Prompted['roleSpan'] {
  const start = line.indexOf(`${user}@${host}`) + user.length + 1
  return [start, start + host.length]
}

/** Without blanks at the end, except for one that a backslash keeps. */
export function trimCommand(command: string): string {
  const trimmed = command.trimEnd()
  if (trimmed.length === command.length) return command
  const backslashes = /\\*$/.exec(trimmed)?.[0].length ?? 0
  return backslashes % 2 === 1 ? command.slice(0, trimmed.length + 1) : trimmed
}
