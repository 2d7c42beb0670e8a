const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'

const scheme: ReadonlySet<number> = codesOf(`${letters}${digits}.+-`)
// A null stands for the backslash of an escape.
const uri: ReadonlySet<number> = codesOf(`${letters}${digits}-_.!~*'()[];/:@&=+$,%\0`)
const uriLast: ReadonlySet<number> = codesOf(`${letters}${digits}_~*/=+`)
const mail: ReadonlySet<number> = codesOf(`${letters}${digits}-_!~*'{|}/#?^\`&=+$%\0`)

/** Whether a character may stand in the scheme of an address (RFC 2396). */
export function isSchemeCharacter(code: number): boolean {
  return scheme.has(code)
}

/** Whether a character may stand in an address (RFC 2396, RFC 2732). */
export function isUriCharacter(code: number): boolean {
  return uri.has(code)
}

/** Whether an address may end in a character; it does not end in punctuation. */
export function isUriLast(code: number): boolean {
  return uriLast.has(code)
}

/** Whether a character may stand in a mail address, besides the dots and the `@`. */
export function isMailCharacter(code: number): boolean {
  return mail.has(code)
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}
