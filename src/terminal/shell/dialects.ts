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
 * One line that every shell can read, without its line feed: it answers which it is. Nothing of the line
 * may reach a history file, not even before the shell is known.
 */
export function greeting(nonce: string): string {
  return String.raw` unset HISTFILE PROMPT_COMMAND;printf '\033]7733;${nonce};K;%s;%s;%s\007' "$BASH_VERSION" "$ZSH_VERSION" "$FISH_VERSION"`
}
