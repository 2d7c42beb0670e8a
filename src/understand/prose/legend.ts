import type {Lexicon} from '../lexicon/lexicon.ts'
import {lexicons} from '../lexicon/lexicons.ts'
import {phrases} from '../lexicon/phrases.ts'
import {type Prose, quoteMark, type Sentence, sentencesOf} from './prose.ts'

/** What a document says of a bare prompt: "Commands starting with `$` must be run as `ponytracker`" (FORMAT 1.3). */
export interface Legend {
  readonly sign: '#' | '$'
  /** `null`: an ordinary user, as which no name is given. */
  readonly user: string | null
  /** Where it stands: what is said further down holds from there on. */
  readonly offset: number
}

/** The prompts that a paragraph declares. */
export function readLegends(prose: Prose): readonly Legend[] {
  if (!prose.quotes.some(isSign)) return []
  return sentencesOf(prose).flatMap((sentence) => {
    for (const language of languages) {
      const found = readSentence(sentence, language)
      if (found.length > 0)
        return found.map((legend) => ({...legend, offset: prose.position.start.offset}))
    }
    return []
  })
}

interface LegendPhrases {
  readonly [name: string]: ReturnType<typeof phrases>
}

const languages = lexicons.map(({legend}: Lexicon) => ({
  subjects: phrases(legend.subjects),
  marks: phrases(legend.marks),
  superusers: phrases(legend.superusers),
  ordinaryUsers: phrases(legend.ordinaryUsers),
  users: phrases(legend.users)
})) satisfies readonly LegendPhrases[]

type Mention =
  | {readonly kind: 'sign'; readonly sign: Legend['sign']; readonly at: number}
  | {readonly kind: 'user'; readonly user: string | null; readonly at: number}

/**
 * Signs and users must alternate, so that there is one reading only.
 *
 *     Commands starting with `#` must be run as `root`, those with `$` as a normal user.
 *     ^^^^^^^^ ^^^^^^^^^^^^^  ^                  ^^^^              ^        ^^^^^^^^^^^
 *     subject  mark          sign               user              sign     user
 */
function readSentence(
  {text, quotes}: Sentence,
  language: (typeof languages)[number]
): readonly Omit<Legend, 'offset'>[] {
  if (!language.subjects.isIn(text)) return []
  const mentions = mentionsIn(text, quotes, language)
  const marks = language.marks.placesIn(text)
  const isMarked = mentions.some(
    ({kind, at}) =>
      kind === 'sign' &&
      marks.some(({start, end}) => Math.max(at - end, start - at) <= farthestMark)
  )
  if (!isMarked || isQuoted(text)) return []
  const found: Omit<Legend, 'offset'>[] = []
  for (let index = 0; index < mentions.length; index += 2) {
    const pair = [mentions[index], mentions[index + 1]]
    const sign = pair.find((mention) => mention?.kind === 'sign')
    const user = pair.find((mention) => mention?.kind === 'user')
    if (sign?.kind !== 'sign' || user?.kind !== 'user') return []
    found.push({sign: sign.sign, user: user.user})
  }
  return found
}

/** A sentence in quotation marks is an example of a legend, such as documents about documents have. */
function isQuoted(text: string): boolean {
  const before = text.slice(0, text.indexOf(quoteMark))
  const opened = before.split(/[\u201c\u00ab\u201e]/).length - before.split(/[\u201d\u00bb]/).length
  return opened > 0 || before.split('"').length % 2 === 0
}

/** Characters between a sign and what ties it to commands: "starting with a `#`". */
const farthestMark = 16

function mentionsIn(
  text: string,
  quotes: readonly string[],
  {superusers, ordinaryUsers, users}: (typeof languages)[number]
): readonly Mention[] {
  const mentions: Mention[] = []
  let quote = 0
  for (let at = text.indexOf(quoteMark); at !== -1; at = text.indexOf(quoteMark, at + 1)) {
    const quoted = quotes[quote++] as string
    if (isSign(quoted)) mentions.push({kind: 'sign', sign: quoted.trim() as Legend['sign'], at})
    else if (isUserName(quoted) && isNamedAsUser(text, at, users)) {
      mentions.push({kind: 'user', user: quoted, at})
    }
  }
  const ordinary = ordinaryUsers.placesIn(text)
  for (const {start} of ordinary) mentions.push({kind: 'user', user: null, at: start})
  for (const {start, end} of superusers.placesIn(text)) {
    if (!ordinary.some((other) => start >= other.start && end <= other.end))
      mentions.push({kind: 'user', user: 'root', at: start})
  }
  return mentions.sort((one, other) => one.at - other.at)
}

/** "as `deployer`", "`deployer` user". */
function isNamedAsUser(text: string, at: number, users: ReturnType<typeof phrases>): boolean {
  return users
    .placesIn(text)
    .some(({start, end}) =>
      text.slice(end, at).trim() === '' && end <= at
        ? true
        : start > at && text.slice(at + 1, start).trim() === ''
    )
}

function isSign(quote: string): boolean {
  return /^\s*[#$]\s*$/.test(quote)
}

function isUserName(quote: string): boolean {
  return /^[a-z_][\w.-]*$/.test(quote)
}
