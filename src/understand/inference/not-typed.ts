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
  return (
    isSetting(text) ||
    isRow(text) ||
    isTree(text) ||
    isOption(text) ||
    isPrinted(unquoted) ||
    isSentence(unquoted)
  )
}

/**
 * Whether nothing in a block in the language of a shell is typed, by what it begins with: a file, what is printed, what is
 * typed into something else.
 *
 *     [keystone_authtoken]        | county | item |      1. state      > emrun --list_browsers      tests
 *     auth_port = 5000            | ------ | ---- |        Text        Found these browsers         |-- test_types (drawn)
 */
export function isShownWhole([first = '', second = '']: readonly string[]): boolean {
  const isRoot = /^\S+$/.test(first) && isTree(second)
  return isSection(first) || isRow(first) || isOtherPrompt(first) || isRoot
}

/** `> app --list`, `~ $ ls`, `/srv/app $ make`. */
function isOtherPrompt(line: string): boolean {
  return /^(?:> \S+\s|[~/]\S* [$%] )\S/.test(line)
}

/** `--name web`, the rest of a command that lacks its backslash. */
export function isOption(line: string): boolean {
  return /^--?[A-Za-z]/.test(line.trim())
}

/** `| GREELEY | RIFLE |`, `1. state`, `120.0: 649`: no command begins so. */
function isRow(line: string): boolean {
  return /^(?:\||\d[\d.,]*[:.)%]?(?:\s|$))/.test(line.trim())
}

/** What draws directories: no command begins so. */
function isTree(line: string): boolean {
  return /^[\u2500-\u257f]/.test(line.trim())
}

/** `[keystone_authtoken]`: what begins so is a file. */
function isSection(line: string): boolean {
  return /^\[{1,2}\w[\w.|:-]*\]{1,2}$/.test(line.trim())
}

function isSetting(text: string): boolean {
  // auth_port = 5000; net.ipv4.ip_forward=1
  return isSection(text) || /^[A-Za-z_][\w.-]* = |^[A-Za-z_]\w*(?:\.\w+)+ ?=/.test(text)
}

function isPrinted(text: string): boolean {
  // Usage: dockerd COMMAND; * [new branch]; +------+; ...; https://example.org
  if (/^[A-Za-z]\w*:(?:\s|$)|^[*\u2022-] |^\+-{2}|^\.{3}$|^https?:\/\/\S+$/.test(text)) return true
  // Total 3 (delta 1); Counting objects: 13, done.
  return /^[A-Z][a-z]*(?: [A-Za-z][a-z]*(?:-[a-z]+)*){0,2}(?:: \d| \d+ \(| https?:\/\/\S+$)/.test(
    text
  )
}

/** Plain words only, with words of sentences among them or a dot behind the last. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  if (
    words.length < 3 ||
    !words.every((word) => /^[(]?[\p{L}\d\u2019'-]+[)]?[,.;:!?]?$/u.test(word))
  )
    return false
  const ends = /\p{L}[.!?]$/u.test(text)
  const isTold = words.some((word) => sentenceWords.has(word.toLowerCase().replace(/\W/g, '')))
  if (/^\p{Lu}\p{Ll}*$/u.test(words[0] as string)) return ends || isTold
  return ends && !knownCommands.has(words[0] as string)
}
