/** Numbers that look random and are the same in every run (a linear congruential generator). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A whole number from 0 up to, not including, `limit`. */
  roll(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * limit)
  }

  pick<T>(from: readonly T[]): T {
    return from[this.roll(from.length)] as T
  }
}

/** Pieces of markup that make the most of a place where they do not belong. */
const pieces: readonly string[] = [
  [
    '::',
    '..',
    '.. ',
    '__',
    '_',
    '`',
    '``',
    '*',
    '**',
    '|',
    '\\',
    '<',
    '>',
    ':',
    '[1]_',
    '`a <b>`_'
  ],
  ['- ', '* ', '1. ', '#. ', '(a) ', 'iv) ', ':field: ', '-o FILE  ', '| ', '>>> ', '-- ', 'a : b'],
  [
    '====',
    '----',
    '+---+',
    '+===+',
    '==  ==',
    '.. note::',
    '.. code:: sh',
    '.. _a: b',
    '.. |a| date::'
  ],
  ['.. [1] ', '.. tabs::', ':role:`x`', 'https://a.b/', 'a@b.cc', '\t', '  ', '        ', ''],
  ['\u3000', '中', '😀', 'e\u0301', '\0', '\r']
].flat()

type Mutation = (lines: string[], at: number, dice: Dice, others: readonly string[]) => void

const mutations: readonly Mutation[] = [
  // Truncate the document, or a line of it.
  (lines, at) => lines.splice(at),
  (lines, at, dice) => change(lines, at, (line) => line.slice(0, dice.roll(line.length + 1))),
  // Indent lines otherwise.
  (lines, at, dice) => change(lines, at, (line) => ' '.repeat(dice.roll(9)) + line.trimStart()),
  (lines, at, dice) => {
    const indent = ' '.repeat(dice.roll(5))
    for (let line = at; line < at + dice.roll(9); line++)
      change(lines, line, (text) => indent + text)
  },
  // Splice lines of another document in, leave lines out, repeat or swap them.
  (lines, at, dice, others) => {
    const from = dice.roll(others.length)
    lines.splice(at, 0, ...others.slice(from, from + 1 + dice.roll(12)))
  },
  (lines, at, dice) => lines.splice(at, 1 + dice.roll(3)),
  (lines, at, dice) => lines.splice(dice.roll(lines.length + 1), 0, lines[at] ?? ''),
  (lines, at) => lines.splice(at, 0, ''),
  // Put markup, or any character, where it does not belong.
  (lines, at, dice) => insert(lines, at, dice, dice.pick(pieces)),
  (lines, at, dice) => lines.splice(at, 0, dice.pick(pieces) + dice.pick(pieces)),
  (lines, at, dice) => insert(lines, at, dice, dice.pick(pieces).repeat(1 + dice.roll(40))),
  (lines, at, dice) => insert(lines, at, dice, String.fromCharCode(dice.roll(0x10000)))
]

const longest = 60

/** A part of a document, changed in up to twelve ways. */
export function mutate(document: string, other: string, dice: Dice): string {
  const all = document.split('\n')
  const start = dice.roll(Math.max(1, all.length - longest))
  const lines = all.slice(start, start + 1 + dice.roll(longest))
  const others = other.split('\n')
  const times = 1 + dice.roll(12)
  for (let time = 0; time < times; time++) {
    dice.pick(mutations)(lines, dice.roll(lines.length + 1), dice, others)
  }
  return lines.join('\n')
}

/** Bytes that nobody chose, decoded as a file would be. */
export function randomText(dice: Dice): string {
  const bytes = Uint8Array.from({length: dice.roll(2000)}, () => dice.roll(256))
  return new TextDecoder().decode(bytes)
}

function change(lines: string[], at: number, to: (line: string) => string): void {
  const line = lines[at]
  if (line !== undefined) lines[at] = to(line)
}

function insert(lines: string[], at: number, dice: Dice, text: string): void {
  change(lines, at, (line) => {
    const index = dice.roll(line.length + 1)
    return line.slice(0, index) + text + line.slice(index)
  })
}
