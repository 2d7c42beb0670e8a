/** What values of a variable look like. */
export type VariableType =
  | {readonly kind: PlainType}
  | {readonly kind: 'one-of'; readonly values: readonly string[]}

type PlainType = 'string' | 'path' | 'number' | 'port' | 'host'

interface TypeForm {
  /** What a value must be, for messages. */
  readonly about: string
  fits(value: string): boolean
}

const forms: Readonly<Record<PlainType, TypeForm>> = {
  string: {about: 'one line of text', fits: (value) => !/[\r\n\0]/.test(value)},
  path: {about: 'a path', fits: (value) => value !== '' && !/[\r\n\0]/.test(value)},
  number: {about: 'a number', fits: (value) => /^-?\d+(?:\.\d+)?$/.test(value)},
  port: {
    about: 'a port from 1 to 65535',
    fits: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
  },
  host: {
    about: 'the name or the address of a host',
    // RFC 1123, section 2.1; an address of IPv6 has colons.
    fits: (value) =>
      /^(?=.{1,253}$)[a-z\d](?:[a-z\d_-]{0,62})(?:\.[a-z\d_](?:[a-z\d_-]{0,62}))*\.?$/i.test(
        value
      ) || /^[\da-f]*:[\da-f:.]*:[\da-f:.]*(?:%[\w.-]+)?$/i.test(value)
  }
}

/** The names of types that a declaration may say. */
export const typeNames: readonly PlainType[] = Object.keys(forms) as PlainType[]

/** Whether a value is of the type. */
export function fitsType(value: string, type: VariableType): boolean {
  return type.kind === 'one-of' ? type.values.includes(value) : forms[type.kind].fits(value)
}

/** What a value of the type is: `a port from 1 to 65535`, ``one of `a`, `b` ``. */
export function describeType(type: VariableType): string {
  return type.kind === 'one-of'
    ? `one of ${type.values.map((value) => `\`${value}\``).join(', ')}`
    : forms[type.kind].about
}
