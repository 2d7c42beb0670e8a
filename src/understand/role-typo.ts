import type {Position} from '../model/position.ts'
import type {Step} from '../model/step.ts'
import {editDistance} from '../problem/suggest.ts'
import type {Report} from './report.ts'

/** Hosts that prompts name, in the order of the document: in how many blocks, and where first. */
export class NamedHosts {
  readonly #places = new Map<string, {readonly first: Position; blocks: number}>()

  /** Note the steps of one block: a slip is copied from line to line, so the lines of a block count once. */
  note(steps: readonly Step[]): void {
    const seen = new Set<string>()
    for (const {role, rolePosition} of steps) {
      if (role.host === null || rolePosition === null || seen.has(role.host)) continue
      seen.add(role.host)
      const place = this.#places.get(role.host) ?? {first: rolePosition, blocks: 0}
      place.blocks += 1
      this.#places.set(role.host, place)
    }
  }

  /** Tell of hosts that are spelled almost as one that stands in more blocks, or in as many and earlier. */
  reportTypos(report: Report): void {
    const places = [...this.#places]
    for (const [index, [host, {first, blocks}]] of places.entries()) {
      const meant = places.find(
        ([other, {blocks: others}], at) =>
          (others > blocks || (others === blocks && at < index)) && isSlip(host, other)
      )
      if (meant === undefined) continue
      report(
        'role-typo',
        first,
        `\`${host}\` is probably a slip of \`${meant[0]}\``,
        `write \`${meant[0]}\`, or bind \`${host}\` to a target of its own in as-written.yaml`
      )
    }
  }
}

/** A letter too much, one too few, two swapped, or one wrong inside: `web1` and `web2`, `node-a` and `node-b` are two hosts. */
function isSlip(host: string, other: string): boolean {
  if (editDistance(host, other) !== 1 || Math.min(host.length, other.length) < 4) return false
  if (withoutNumbers(host) === withoutNumbers(other)) return false
  return host.length !== other.length
    ? Math.abs(host.length - other.length) === 1 && !endsInNumber(host, other)
    : host.at(-1) === other.at(-1)
}

function withoutNumbers(host: string): string {
  return host.replace(/\d+/g, '0')
}

/** `server` and `server2`: a second one. */
function endsInNumber(one: string, other: string): boolean {
  return /\d$/.test(one) !== /\d$/.test(other)
}
