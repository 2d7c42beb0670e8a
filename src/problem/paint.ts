import {styleText} from 'node:util'

/** How something is meant to look. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Puts a style onto a text. */
export type Paint = (style: Style, text: string) => string

/** Paint with colours, or leave every text as it is. */
export function painter(hasColours: boolean): Paint {
  if (!hasColours) return (_, text) => text
  // Whether colours are wanted is decided already; standard output, which `styleText` would ask, may be another stream.
  return (style, text) => (text === '' ? '' : styleText(style, text, {validateStream: false}))
}
