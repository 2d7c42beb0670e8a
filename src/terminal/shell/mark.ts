import {type ShellFamily, shellFamilies} from './dialects.ts'

/**
 * What shell and supervisor report, out of band. `sequence` numbers the commands of a terminal from 1; 0 is
 * the shell before its first.
 */
export type Mark =
  /** `K`: what kind of shell it is. */
  | {readonly kind: 'greeted'; readonly family: ShellFamily}
  /** `I`: who it is. */
  | {
      readonly kind: 'identified'
      readonly user: string
      readonly host: string
      /** `bash`, `dash`, … */
      readonly shell: string
    }
  /** `A`: one line of a command that takes several was read. */
  | {readonly kind: 'accepted'}
  /** `C`: a command begins, what follows is its output. */
  | {readonly kind: 'begun'; readonly sequence: number}
  /** `D`: it ran to its end. */
  | {
      readonly kind: 'done'
      readonly sequence: number
      readonly exit: number
      readonly directory: string
    }
  /** `R`: the shell waits for the next command. */
  | {
      readonly kind: 'ready'
      readonly sequence: number
      readonly exit: number
      readonly process: number
      readonly directory: string
    }
  /** `X`: the shell itself has ended. */
  | {readonly kind: 'ended'; readonly exit: number}

/** A mark and the shell that it claims to come from. */
export interface SignedMark {
  readonly nonce: string
  readonly mark: Mark
}

/** Read the text of a mark; `undefined` when it is none of ours. */
export function readMark(text: string): SignedMark | undefined {
  // 4f2a9c01d7e3L1;D;0;12;/srv/app
  const [nonce = '', letter = '', ...fields] = text.split(';')
  const mark = readFields(letter, fields)
  return mark && {nonce, mark}
}

function readFields(letter: string, fields: readonly string[]): Mark | undefined {
  const [first, second, third] = fields.map(readNumber)
  switch (letter) {
    case 'K': {
      // K;5.2.15(1)-release;;
      const version = fields.findIndex((field) => field !== '')
      return {kind: 'greeted', family: shellFamilies[version] ?? 'sh'}
    }
    case 'I': {
      const [user = '', host = '', shell = ''] = fields
      return shell === '' ? undefined : {kind: 'identified', user, host, shell}
    }
    case 'A':
      return {kind: 'accepted'}
    case 'C':
      return first === undefined ? undefined : {kind: 'begun', sequence: first}
    case 'D':
      if (first === undefined || second === undefined) return undefined
      return {kind: 'done', exit: first, sequence: second, directory: rest(fields, 2)}
    case 'R':
      if (first === undefined || second === undefined || third === undefined) return undefined
      return {
        kind: 'ready',
        exit: first,
        sequence: second,
        process: third,
        directory: rest(fields, 3)
      }
    case 'X':
      return first === undefined ? undefined : {kind: 'ended', exit: first}
    default:
      return undefined
  }
}

function readNumber(field: string): number | undefined {
  return /^\d{1,15}$/.test(field) ? Number(field) : undefined
}

/** A directory is the last field, so it may hold semicolons itself; line feeds of its own come as CRLF. */
function rest(fields: readonly string[], from: number): string {
  return fields.slice(from).join(';').replaceAll('\r\n', '\n')
}
