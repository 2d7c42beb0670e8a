import {collapseEscaped, unescapeNull} from '../inline/escape.ts'
import {mailAddress} from '../inline/mail-address.ts'
import {collapseBlanks, normalizeName, simpleName} from './names.ts'

/** What a target leads to: a place elsewhere, another target, or the place where it stands. */
export type TargetUrl =
  | {readonly kind: 'url'; readonly url: string}
  | {readonly kind: 'reference'; readonly name: string}
  | {readonly kind: 'here'}

const reference: RegExp = new RegExp(
  `^(?:(?<simple>${simpleName})_|\`(?! )(?<phrase>.+?)(?<![\\s\\0])\`_)$`,
  'u'
)

/** Read what stands behind the name of a target, escapes as nulls. */
export function readTarget(lines: readonly string[]): TargetUrl {
  if (lines.every((line) => line.trim() === '')) return {kind: 'here'}
  if (lines.at(-1)?.trim().endsWith('_') === true) {
    const groups = reference.exec(collapseBlanks(lines.join(' ')))?.groups
    const name = groups?.['simple'] ?? groups?.['phrase']
    if (name !== undefined) return {kind: 'reference', name: normalizeName(unescapeNull(name))}
  }
  return {kind: 'url', url: withScheme(collapseEscaped(lines.join(' ')))}
}

/** A mail address is a place that `mailto:` leads to. */
export function withScheme(url: string): string {
  return mailAddress.test(url) ? `mailto:${url}` : url
}

/** Where in its page something with a name stands. */
export function anchorOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return `#${words.replace(/^[-0-9]+|-+$/g, '')}`
}
