import type {Terminal} from '../seam/terminal.ts'

/** The shell that hears commands now, as far as quoting goes. */
export type Dialect = 'posix' | 'fish'

export function dialectOf({shells}: Terminal): Dialect {
  return shells.at(-1)?.dialect === 'fish' ? 'fish' : 'posix'
}

/** Write a text as one word that the shell leaves alone. */
export function quote(text: string, dialect: Dialect): string {
  const escaped =
    dialect === 'fish'
      ? text.replaceAll(/[\\']/g, String.raw`\$&`)
      : text.replaceAll("'", String.raw`'\''`)
  return `'${escaped}'`
}

/** Write a path as one word; only `~/` at its beginning means something. */
export function quotePath(path: string): string {
  return path.startsWith('~/') ? `"$HOME"/${quote(path.slice(2), 'posix')}` : quote(path, 'posix')
}
