/** A command and what the document promises about its output, as written. */
export interface Example {
  readonly command: string
  readonly promised: readonly string[]
}

const examplesInBlock = 10

/** A page that a person could have written: a heading and a console block for every few commands. */
export function asMarkdown(examples: readonly Example[]): string {
  const lines = ['# A document to be measured', '']
  for (let first = 0; first < examples.length; first += examplesInBlock) {
    lines.push(`## From command ${first + 1}`, '', 'Type:', '', '```console')
    for (const {command, promised} of examples.slice(first, first + examplesInBlock)) {
      lines.push(`$ ${command}`, ...promised)
    }
    lines.push('```', '')
  }
  return lines.join('\n')
}

/** The same commands without a document: the floor that nobody can beat. */
export function asScript(examples: readonly Example[]): string {
  return `${examples.map(({command}) => command).join('\n')}\n`
}
