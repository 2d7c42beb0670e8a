import type {Command, Word} from 'unbash'
import {programName} from '../../model/program-name.ts'

/** The program that a simple command starts in the end, and what it is given. */
export interface StartedProgram {
  /** Without its folder: `rm` of `/bin/rm`. */
  readonly name: string
  readonly words: readonly Word[]
}

/** Programs that only start another one, and their options that take a word. */
const starters: ReadonlyMap<string, RegExp> = new Map([
  ['sudo', /^-[ugCDhpRrTt]$/],
  ['doas', /^-[uC]$/],
  ['env', /^-[uCS]$/],
  ['nice', /^-n$/],
  ['ionice', /^-[cnp]$/],
  ['timeout', /^-[ks]$/],
  ['command', /^$/],
  ['builtin', /^$/],
  ['exec', /^-a$/],
  ['nohup', /^$/],
  ['setsid', /^$/],
  ['time', /^$/]
])

/**
 * The program behind those that only start it.
 *
 *     sudo -u root env LC_ALL=C /bin/rm -rf /tmp/x
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^ ^^^^^^^^^^
 *     starter      starter       name    words
 */
export function startedProgram(command: Command): StartedProgram | undefined {
  if (command.name === undefined) return undefined
  const all = [command.name, ...command.args.filter((arg) => arg.type === 'Word')]
  let at = 0
  for (;;) {
    const name = programName(all[at]?.value ?? '')
    const valued = starters.get(name)
    if (valued === undefined) return name === '' ? undefined : {name, words: all.slice(at + 1)}
    at = behindOptions(all, at + 1, valued)
    // timeout 5m make
    if (name === 'timeout') at += 1
  }
}

function behindOptions(words: readonly Word[], from: number, valued: RegExp): number {
  let at = from
  for (; at < words.length; at++) {
    const word = words[at]?.value ?? ''
    if (word === '--') return at + 1
    if (valued.test(word)) at += 1
    else if (!word.startsWith('-') && !/^[A-Za-z_]\w*=/.test(word)) return at
  }
  return at
}

/** Words that are no options, as the shell would hand them over. */
export function operands(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({value}) => value === '--')
  const before = end === -1 ? words : words.slice(0, end)
  return [
    ...before.filter(({value}) => !value.startsWith('-') || value === '-'),
    ...(end === -1 ? [] : words.slice(end + 1))
  ]
}

/** Whether an option is given, by its letter, also among others (`-rf`), or by its name. */
export function hasOption(words: readonly Word[], letters: string, ...names: string[]): boolean {
  const short = new RegExp(`^-[A-Za-z]*[${letters}]`)
  return words.some(({value}) => short.test(value) || names.includes(value))
}
