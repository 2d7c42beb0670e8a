import {bash} from './bash.ts'
import type {ShellDialect} from './dialect.ts'
import {fish} from './fish.ts'
import {posix} from './posix.ts'
import {zsh} from './zsh.ts'

/** The families of shells that are spoken to differently, in the order in which they give their versions. */
export const shellFamilies = ['bash', 'zsh', 'fish', 'sh'] as const

export type ShellFamily = (typeof shellFamilies)[number]

const dialects: Readonly<Record<ShellFamily, ShellDialect>> = {bash, zsh, fish, sh: posix}

/** The dialect of a family. */
export function dialectOf(family: ShellFamily): ShellDialect {
  return dialects[family]
}

/**
 * One line that every shell can read, without its line feed: it answers which it is. Nothing of the line may reach a
 * history file, not even before the shell is known. Quoted names are no aliases. `set -u` wants defaults, which fish
 * cannot read, so they are in an `eval` of their own; and `set -q` fails in every other shell.
 */
export function greeting(nonce: string): string {
  const answer = String.raw`\033]7733;${nonce};K`
  // A zsh that shares its history has already written this very line into it: the introduction takes it out again.
  const others = `case \${ZSH_VERSION-} in ?*)__aw_h=\${HISTFILE-};;esac;\\command -p printf "${answer};%s;%s;\\007" "\${BASH_VERSION-}" "\${ZSH_VERSION-}"`
  return ` 'eval' '${others}';'unset' HISTFILE;'unset' PROMPT_COMMAND;'set' -q FISH_VERSION&&builtin printf '${answer};;;%s\\007' $FISH_VERSION`
}
