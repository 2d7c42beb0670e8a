/** Write a text as one word that every POSIX shell reads back. */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
