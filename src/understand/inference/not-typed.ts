import {lexicons} from '../lexicon/lexicons.ts'
import {knownCommands} from '../prompt/known-commands.ts'

const sentenceWords: ReadonlySet<string> = new Set(lexicons.flatMap(({words}) => words))

/**
 * Whether a line of a block in the language of a shell is surely none that is typed: what a program prints, a setting of a
 * file, a sentence. Whatever may be a command is one there, known or not.
 *
 *     Counting objects: 13, done.       printed
 *     | GREELEY | RIFLE |               row of a table
 *     auth_protocol = http              setting
 *     set DEBUG=1                       for the shell of Windows; here it would set `$1`
 *     change it here too.               sentence
 */
export function isNotTyped(line: string): boolean {
  const text = line.trim()
  const unquoted = text.replace(/'[^']*'|"[^"]*"/g, ' ')
  if (/^set [A-Za-z_]\w*=\S*$/.test(text)) return true
  return isSetting(text) || isRow(text) || isPrinted(unquoted) || isSentence(unquoted)
}

/** `| GREELEY | RIFLE |`, `1. state`, `120.0: 649`: no command begins so, and where a block does it is printed, all of it. */
export function isRow(line: string): boolean {
  return /^(?:\||\d[\d.,]*[:.)%]?(?:\s|$))/.test(line.trim())
}

/** `[keystone_authtoken]`: what begins so is a file. */
export function isSection(line: string): boolean {
  return /^\[{1,2}\w[\w.|:-]*\]{1,2}$/.test(line.trim())
}

function isSetting(text: string): boolean {
  // auth_port = 5000; net.ipv4.ip_forward=1
  return isSection(text) || /^[A-Za-z_][\w.-]* = |^[A-Za-z_]\w*(?:\.\w+)+ ?=/.test(text)
}

function isPrinted(text: string): boolean {
  // Usage: dockerd COMMAND; * [new branch]; +------+; ...; https://example.org
  if (/^[A-Za-z]\w*:(?:\s|$)|^[*\u2022] |^\+-{2}|^\.{3}$|^https?:\/\/\S+$/.test(text)) return true
  // Total 3 (delta 1); Counting objects: 13, done.
  return /^[A-Z][a-z]*(?: [A-Za-z][a-z]*(?:-[a-z]+)*){0,2}(?:: \d| \d+ \(| https?:\/\/\S+$)/.test(
    text
  )
}

/** Plain words only, with words of sentences among them or a dot behind the last. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 3 || !words.every((word) => /^[(]?[\p{L}\u2019'-]+[)]?[,.;:!?]?$/u.test(word)))
    return false
  const ends = /\p{L}[.!?]$/u.test(text)
  const isTold = words.some((word) => sentenceWords.has(word.toLowerCase().replace(/\W/g, '')))
  if (/^\p{Lu}\p{Ll}*$/u.test(words[0] as string)) return ends || isTold
  return ends && !knownCommands.has(words[0] as string)
}
