import {readFileSync} from 'node:fs'
import {suite, type Test} from 'uvu'
import * as assert from 'uvu/assert'
import {askDocutils} from './ask-docutils.ts'
import {disagreements} from './disagreements.ts'
import {readAsDocutils} from './our-reading.ts'
import type {ReadBlock, Reading} from './reading.ts'

interface Pair {
  readonly path: string
  readonly theirs: Reading
  readonly ours: Reading
}

/** Documents that are compared together; the rest of them is compared elsewhere, for docutils is slow. */
export interface Part {
  readonly name: string
  readonly files: readonly string[]
  /** How many documents and blocks there must be, so that nothing passes for want of them. */
  readonly least: {readonly documents: number; readonly blocks: number}
}

/** The suite that compares how docutils and we read documents. */
export function compareWithDocutils({name, files, least}: Part): Test {
  const docutils = suite(`${name} are read as docutils reads them`)
  // Not in a hook, which would keep to itself what is missing.
  const decoder = new TextDecoder()
  const pairs: readonly Pair[] = askDocutils(files).map((theirs) => {
    const {path} = theirs
    return {path, theirs, ours: readAsDocutils(path, decoder.decode(readFileSync(path)))}
  })

  docutils('there are enough documents that others wrote', () => {
    assert.ok(
      pairs.length >= least.documents,
      `${pairs.length} documents, expected ${least.documents}`
    )
  })

  const seeds = pairs.filter(({path}) => path.includes('/seeds/'))
  const onSeeds: typeof docutils.only = (name, test) =>
    seeds.length > 0 ? docutils(name, test) : docutils.skip(name, test)

  onSeeds('every block of the seeds is the same', () => {
    assert.is(
      count(seeds, ({theirs}) => theirs.blocks.length),
      95
    )
    assert.equal(seeds.flatMap(differingBlocks), [])
  })

  docutils('at least 999 of 1000 blocks have the same text, first line and last line', () => {
    const all = count(pairs, ({theirs}) => theirs.blocks.length)
    const differing = count(pairs, (pair) => differingBlocks(pair).length)
    assert.ok(all > least.blocks, `${all} blocks`)
    assert.ok(differing <= all / 1000, `${differing} of ${all} differ`)
  })

  docutils('every block that differs is listed with its reason', () => {
    const found = pairs.flatMap((pair) => differingBlocks(pair))
    const isListed = ({path, line}: Place) =>
      disagreements.some((known) => path.endsWith(known.path) && line === known.line)
    assert.equal(
      found.filter((place) => !isListed(place)),
      []
    )
    const isHere = (known: Place) => files.some((path) => path.endsWith(known.path))
    const isFound = (known: Place) =>
      found.some(({path, line}) => path.endsWith(known.path) && line === known.line)
    assert.equal(
      disagreements.filter((known) => isHere(known) && !isFound(known)),
      []
    )
  })

  docutils('every section has the same titles above it', () => {
    for (const {path, theirs, ours} of pairs) assert.equal(ours.sections, theirs.sections, path)
  })

  docutils('lists, quotes and tables are nested in the same way', () => {
    for (const {path, theirs, ours} of pairs) assert.is(ours.nesting, theirs.nesting, path)
  })

  docutils('every paragraph has the same inline markup', () => {
    for (const {path, theirs, ours} of pairs) {
      // Paragraph by paragraph, for a difference between whole documents takes long to be shown.
      assert.is(ours.inline.length, theirs.inline.length, path)
      for (const [index, parts] of ours.inline.entries()) {
        assert.is(JSON.stringify(parts), JSON.stringify(theirs.inline[index]), path)
      }
    }
  })

  return docutils
}

interface Place {
  readonly path: string
  readonly line: number
}

/** Blocks that only one of the two finds, by our line where both find one that ends in the same line. */
function differingBlocks({path, theirs, ours}: Pair): Place[] {
  const known = new Set(theirs.blocks.map(keyOf))
  const read = new Set(ours.blocks.map(keyOf))
  const extra = ours.blocks.filter((block) => !known.has(keyOf(block)))
  const missed = theirs.blocks.filter(
    (block) => !read.has(keyOf(block)) && !extra.some(({endLine}) => endLine === block.endLine)
  )
  return [...extra, ...missed].map(({line}) => ({path, line}))
}

function keyOf({text, line, endLine}: ReadBlock): string {
  return `${line}-${endLine} ${text}`
}

function count(all: readonly Pair[], size: (pair: Pair) => number): number {
  return all.reduce((sum, pair) => sum + size(pair), 0)
}
