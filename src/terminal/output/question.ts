/** How sure a prompt must look: `strict` where nobody knows whether the program listens at all. */
export type Strictness = 'strict' | 'loose'

/** How a line ends that waits for an answer: `Password: `, `mysql> `, `Continue? [Y/n] `; loosely also `name: (app) `. A progress bar, `0% [Working]`, is none that is sure. */
const promptEnds: Readonly<Record<Strictness, RegExp>> = {
  strict: /(?:[:?>]|[[(][a-z]+(?:\/[^\])]*)+[\])])\s*$/i,
  loose: /[:?>)\]]\s*$/
}

/** What programs send besides text: colours, cursor movements, titles. */
const sequences = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])/g

/** Whether the cursor stands behind what looks like a question. `tail` is the end of the output, raw. */
export function endsInPrompt(tail: Buffer, strictness: Strictness): boolean {
  const text = tail.toString('utf8').replaceAll(sequences, '').replace(/\r+$/, '')
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
  return promptEnds[strictness].test(line)
}

/** The line that a command waits behind: the one of the cursor, or the last that is not empty. */
export function questionOf(output: string): string {
  const lines = output.split('\n')
  return lines.findLast((line) => line.trim() !== '') ?? ''
}
