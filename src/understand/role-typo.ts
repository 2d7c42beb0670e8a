import type {Position} from '../model/position.ts'
import type {Step} from '../model/step.ts'
import type {Report} from '../problem/report.ts'
import {editDistance} from '../problem/suggest.ts'

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
    const order = new Map([...this.#places.keys()].map((host, index) => [host, index]))
    const near = byShortened([...this.#places.keys()])
    const placeIn = (host: string): number => order.get(host) ?? 0
    for (const [host, {first, blocks}] of this.#places) {
      const meant = [...new Set(shortened(host).flatMap((each) => near.get(each) ?? []))]
        .sort((one, other) => placeIn(one) - placeIn(other))
        .find((other) => {
          const others = this.#places.get(other)?.blocks ?? 0
          const isSurer = others > blocks || (others === blocks && placeIn(other) < placeIn(host))
          return isSurer && isSlip(host, other)
        })
      if (meant === undefined) continue
      report(
        'role-typo',
        first,
        `\`${host}\` is probably a slip of \`${meant}\``,
        `write \`${meant}\`, or say \`aliases: {${host}: ${meant}}\` in as-written.yaml`
      )
    }
  }
}

/** A name, and what is left of it without one of its letters: names that are one slip apart have one of these in common. */
function shortened(host: string): readonly string[] {
  const without = Array.from(host, (_, at) => host.slice(0, at) + host.slice(at + 1))
  return [...new Set([host, ...without])]
}

/** Hosts by what is left of them, so that not every one is compared with every other. */
function byShortened(hosts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const host of hosts) {
    for (const each of shortened(host)) {
      const known = found.get(each)
      if (known) known.push(host)
      else found.set(each, [host])
    }
  }
  return found
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
