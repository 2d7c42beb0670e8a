import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Step} from '../../model/step.ts'
import {alternativeCues, systemTitle} from './cues.ts'
import type {OptionSet} from './sets.ts'

/** A title of the document, outside of all containers. */
export interface Title {
  readonly title: string
  /** 1 is the outermost. */
  readonly depth: number
  readonly position: Position
}

interface Section extends Title {
  /** Where the next one of the same depth, or of a lesser, begins. */
  readonly end: number
  readonly parent: Section | null
}

/**
 * Neighbouring sections that look like several ways to do one thing:
 *
 *     Run django
 *     ==========
 *     You can use gunicorn or uwsgi, both started by supervisord.
 *                 ^^^^^^^^^^^^^^^^^ evidence
 *     Using gunicorn
 *     --------------
 *     Using uwsgi
 *     -----------
 */
export function proposeChoices(
  titles: readonly Title[],
  steps: readonly Step[],
  source: Source
): readonly OptionSet[] {
  const proposals: OptionSet[] = []
  if (steps.length < 2) return proposals
  const sections = sectionsOf(titles, source.text.length)
  const siblings = new Map<Section | null, Section[]>()
  for (const section of sections) {
    const known = siblings.get(section.parent)
    if (known === undefined) siblings.set(section.parent, [section])
    else known.push(section)
  }
  for (const [parent, children] of siblings) {
    for (const run of runsOfAlternatives(children)) {
      const filled = run.filter((section) => stepsIn(section, steps).length > 0)
      if (filled.length < 2) continue
      if (!run.every(isSure) && !hasEvidence(parent, run, steps, source)) continue
      proposals.push({
        name: parent?.title ?? run.map(({title}) => title).join(' / '),
        isNamed: false,
        position: (run[0] as Section).position,
        options: run.map(({title, position: {start}, end}) => ({
          name: title,
          // From the title to the end of the section; only its offsets count.
          position: {start, end: {...start, offset: end}},
          isSynced: false
        }))
      })
    }
  }
  return proposals
}

function sectionsOf(titles: readonly Title[], end: number): readonly Section[] {
  const sections: {-readonly [Key in keyof Section]: Section[Key]}[] = []
  const open: typeof sections = []
  for (const title of titles) {
    for (let last = open.at(-1); last && last.depth >= title.depth; last = open.at(-1)) {
      last.end = title.position.start.offset
      open.pop()
    }
    const section = {...title, end, parent: open.at(-1) ?? null}
    sections.push(section)
    open.push(section)
  }
  return sections
}

/** Neighbours of one depth that one cue fits. */
function runsOfAlternatives(children: readonly Section[]): readonly (readonly Section[])[] {
  const tests = [systemTitle, ...alternativeCues.map(({title}) => title)]
  return tests.flatMap((test) => {
    const runs: Section[][] = [[]]
    for (const child of children) {
      const run = runs.at(-1) as Section[]
      const fits = test.test(child.title) && (run.length === 0 || run[0]?.depth === child.depth)
      if (fits) run.push(child)
      else if (run.length > 0) runs.push(test.test(child.title) ? [child] : [])
    }
    return runs.filter((run) => run.length > 1 && areDistinct(run))
  })
}

function areDistinct(run: readonly Section[]): boolean {
  return new Set(run.map(({title}) => title)).size === run.length
}

function isSure({title}: Section): boolean {
  return (
    systemTitle.test(title) ||
    alternativeCues.some((cue) => !cue.needsEvidence && cue.title.test(title))
  )
}

/** The prose above says `gunicorn or uwsgi`, or all sections begin with the same program: `pip install …`. */
function hasEvidence(
  parent: Section | null,
  run: readonly Section[],
  steps: readonly Step[],
  {text}: Source
): boolean {
  const things = run.map(({title}) => (title.split(' ').at(-1) as string).toLowerCase())
  const [first] = run as [Section]
  const lead = text.slice(parent?.position.end.offset ?? 0, first.position.start.offset)
  const words = lead.toLowerCase().replaceAll(/[^\p{L}\p{N}.+-]+/gu, ' ')
  const saysOr = things.some((one) =>
    things.some((other) =>
      ['or', 'oder', 'ou', 'o'].some((or) => words.includes(` ${one} ${or} ${other} `))
    )
  )
  if (saysOr) return true
  const begins = run.map((section) => firstWords(stepsIn(section, steps)[0]))
  return begins[0] !== undefined && begins.every((begin) => begin === begins[0])
}

/** `pip install` of `sudo pip install gunicorn`. */
function firstWords(step: Step | undefined): string | undefined {
  const words = step?.command.split(/\s+/).filter((word) => word !== 'sudo') ?? []
  return words.length < 3 ? undefined : words.slice(0, 2).join(' ')
}

function stepsIn({position, end}: Section, steps: readonly Step[]): readonly Step[] {
  const from = position.start.offset
  return steps.filter(({position: {start}}) => start.offset >= from && start.offset < end)
}
