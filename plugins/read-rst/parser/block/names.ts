/** Letters and digits with single `-`, `.`, `_`, `+` or `:` between: the name of a directive, role, footnote or reference. */
export const simpleName = '[\\p{L}\\p{N}]+(?:[-._+:][\\p{L}\\p{N}]+)*'

/** How names of references are compared: case and runs of blanks do not count. */
export function normalizeName(name: string): string {
  return collapseBlanks(name).toLowerCase()
}

/** A name with its runs of blanks, line ends among them, as one space each. */
export function collapseBlanks(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
