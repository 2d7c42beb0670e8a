/** How a line ends that waits for an answer: `Password: `, `Continue? [Y/n] `, `mysql> `. A progress bar ends in no such way. */
const promptEnd = /(?:[:?>]|[[(][a-z]+(?:\/[^\])]*)+[\])])\s*$/i

/** What programs send besides text: colours, cursor movements, titles. */
// biome-ignore lint: control characters are what this is about
const sequences = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])/g

/** Whether the cursor stands behind what looks like a question. `tail` is the end of the output, raw. */
export function endsInPrompt(tail: Buffer): boolean {
  const text = tail.toString('utf8').replaceAll(sequences, '').replace(/\r+$/, '')
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
  return promptEnd.test(line)
}

/** The line that a command waits behind: the one of the cursor, or the last that is not empty. */
export function questionOf(output: string): string {
  const lines = output.split('\n')
  return lines.findLast((line) => line.trim() !== '') ?? ''
}
