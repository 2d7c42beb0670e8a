import type {FileChange} from '../../model/step.ts'
import {lexicons} from '../lexicon/lexicons.ts'
import {phrases} from '../lexicon/phrases.ts'
import {looksLikePath, type Prose, quoteMark, type Sentence, sentencesOf} from './prose.ts'

/** What the sentence before a block says that the block is. */
export type Announcement =
  | {
      readonly kind: 'file'
      readonly path: string
      readonly op: FileChange['op']
      /** Whether it speaks of the block as content ("with the following content"), not only of the file. */
      readonly isOfContent: boolean
    }
  /** `isExact`: the block is in the output of the step before it, word for word. */
  | {readonly kind: 'output'; readonly isExact: boolean}
  | {readonly kind: 'typed'}

/** What the paragraph before a block announces with its last sentence (FORMAT 3); `undefined` where it says nothing. */
export function readAnnouncement(prose: Prose): Announcement | undefined {
  const sentence = sentencesOf(prose).at(-1)
  if (sentence === undefined) return undefined
  const [label] = sentence.quotes
  // A path alone names a file, but does not say that the block is all of it.
  if (label !== undefined && looksLikePath(label) && isLabel.test(sentence.text))
    return {kind: 'file', path: label, op: 'edit', isOfContent: true}
  const hasPath = sentence.quotes.some(looksLikePath)
  for (const language of languages) {
    const found = (hasPath && fileIn(sentence, language)) || outputIn(sentence, language)
    if (found !== undefined) return found
  }
  return languages.some(({typed}) => typed.isIn(sentence.text)) ? {kind: 'typed'} : undefined
}

const isLabel = new RegExp(`^\\W*${quoteMark}\\W*$`)

const languages = lexicons.map(({file, output, typed}) => ({
  create: phrases(file.create),
  append: phrases(file.append),
  edit: phrases(file.edit),
  nouns: phrases(file.nouns),
  content: phrases(file.content),
  following: phrases(file.following),
  inside: phrases(file.inside),
  typed: phrases(typed),
  exact: phrases(output.exact),
  vague: phrases(output.vague),
  negations: phrases(output.negations)
}))

type Language = (typeof languages)[number]

/**
 *     Create the new file `/etc/supervisor/conf.d/app.conf` containing:
 *     ^^^^^^         ^^^^ ^                                ^^^^^^^^^^
 *     verb           noun path                             content
 */
function fileIn(sentence: Sentence, language: Language): Announcement | undefined {
  const {text} = sentence
  const isTyped = language.typed.isIn(text)
  if (isTyped && !language.content.isIn(text)) return undefined
  const isShown = language.content.isIn(text) || language.following.isIn(text)
  const isOfContent = isShown && !isTyped
  const appended = pathFor(sentence, language.append)
  if (appended !== undefined && isShown && !hasOtherObject(sentence, language, appended)) {
    const op = language.inside.isIn(text) ? 'edit' : 'append'
    return {kind: 'file', path: appended.path, op, isOfContent}
  }
  const created = pathFor(sentence, language.create)
  if (created !== undefined && (isShown || isCalledFile(sentence, language, created)))
    return {kind: 'file', path: created.path, op: 'create', isOfContent}
  const edited = pathFor(sentence, language.edit)
  return edited && {kind: 'file', path: edited.path, op: 'edit', isOfContent}
}

interface PlacedPath {
  readonly path: string
  readonly at: number
  readonly verb: {readonly start: number; readonly end: number}
}

/** The path that a verb speaks of: the first behind it; before it (German) only where there is no other. */
function pathFor({text, quotes}: Sentence, verbs: Language['create']): PlacedPath | undefined {
  const [verb] = verbs.placesIn(text)
  if (verb === undefined) return undefined
  const paths = quotes.flatMap((path, index) =>
    looksLikePath(path) ? [{path, at: placeOfQuote(text, index), verb}] : []
  )
  const behind = paths.find(({at}) => at >= verb.start)
  return behind ?? (paths.length === 1 ? paths[0] : undefined)
}

/** "Create the new file `/etc/app.conf`": what is created is the file, and not something that has to do with it. */
function isCalledFile({text}: Sentence, {nouns}: Language, {at, verb}: PlacedPath): boolean {
  const [from, to] = at > verb.end ? [verb.end, at] : [at, verb.start]
  return to - from <= farthestNoun && nouns.isIn(text.slice(Math.max(0, from - 30), to + 30))
}

/** More characters between a verb and a path than this, and they have nothing to do with each other. */
const farthestNoun = 60

/** "Add `app.Backend` to your settings in `settings.py`": what is added is not the block, or not only. */
function hasOtherObject(
  {text}: Sentence,
  {content, following}: Language,
  {at, verb}: PlacedPath
): boolean {
  const [from, to] = at > verb.end ? [verb.end, at] : [at + 1, text.length]
  const between = text.slice(from, to)
  const quote = between.indexOf(quoteMark)
  if (quote === -1) return false
  return ![content, following].some((list) =>
    list.placesIn(between).some(({start}) => start < quote)
  )
}

function placeOfQuote(text: string, index: number): number {
  let at = text.indexOf(quoteMark)
  for (let count = 0; count < index; count++) at = text.indexOf(quoteMark, at + 1)
  return at
}

function outputIn({text}: Sentence, language: Language): Announcement | undefined {
  // What is not the end of the sentence before the block says nothing about the block.
  if (!/[:\uff1a]\s*$/.test(text)) return undefined
  if (language.exact.isIn(text) && !language.negations.isIn(text))
    return {kind: 'output', isExact: true}
  return language.vague.isIn(text) && !language.typed.isIn(text)
    ? {kind: 'output', isExact: false}
    : undefined
}
