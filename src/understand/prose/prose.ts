import type {Nodes} from 'mdast'
import type {Position} from '../../model/position.ts'

/** Stands in the text of a paragraph for what the document quotes there, so that no dot or sign in it is taken for prose. */
export const quoteMark = '\uFFFC'

/** A paragraph as it is read: words, and what is quoted among them. */
export interface Prose {
  /** White space is one blank; each quotation is one `quoteMark`. */
  readonly text: string
  /** What is quoted, in the order of the text. */
  readonly quotes: readonly string[]
  readonly position: Position
}

/**
 * Read a paragraph. Literals, roles and what is emphasised because it is the name of a file are quotations.
 *
 *     Create the new file ``/etc/app.conf`` containing::
 *                         ^^^^^^^^^^^^^^^^^
 *                         quote
 */
export function readProse(paragraph: Nodes, position: Position): Prose {
  const quotes: string[] = []
  const parts: string[] = []
  // A stack instead of recursion: emphasis may be nested deeper than functions can be.
  const waiting: Nodes[] = [paragraph]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const quote = quoteOf(node)
    if (quote !== undefined) {
      quotes.push(quote)
      parts.push(quoteMark)
    } else if ('children' in node) waiting.push(...node.children.toReversed())
    else if (node.type === 'text') parts.push(node.value.replaceAll(quoteMark, ' '))
    else if (node.type === 'break') parts.push(' ')
  }
  return withBareQuotes({text: parts.join('').replace(/\s+/g, ' ').trim(), quotes, position})
}

function quoteOf(node: Nodes): string | undefined {
  if (node.type === 'inlineCode') return node.value.trim()
  // Roles of reStructuredText: :file:`~/.ssh/config`, and `/etc/hosts` without any.
  if (node.type === 'textDirective') return isRole(node.name) ? plainText(node) : undefined
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') return undefined
  const text = plainText(node)
  return text !== undefined && looksLikePath(text) ? text : undefined
}

function isRole(name: string): boolean {
  return !/^(?:ref|doc|term|abbr|footnote|citation|numref|sup|sub)/.test(name)
}

/** What a node says, if it holds nothing but text. */
function plainText(node: Nodes & {readonly children: readonly Nodes[]}): string | undefined {
  const texts = node.children.map((child) => ('value' in child ? child.value : undefined))
  return texts.length > 0 && texts.every((text) => text !== undefined)
    ? texts.join('').trim()
    : undefined
}

/** "#" in quotation marks, and paths that stand among the words as they are, are quoted too. */
function withBareQuotes({text, quotes, position}: Prose): Prose {
  const all: string[] = []
  let next = 0
  const bare = new RegExp(
    String.raw`${quoteMark}|["'\u201c\u2018\u00ab\u00bb\u201e]([#$%])["'\u201d\u2019\u00bb\u00ab\u201c]|(?<=^|[\s(])((?:~|\.{1,2})?\/[\w.@%+~-][\w./@%+~-]*[\w~-])(?=$|[\s),.;:!?])`,
    'g'
  )
  const marked = text.replace(bare, (found, sign?: string, path?: string) => {
    all.push(found === quoteMark ? (quotes[next++] as string) : (sign ?? (path as string)))
    return quoteMark
  })
  return {text: marked, quotes: all, position}
}

/** A sentence, with what is quoted in it. */
export interface Sentence {
  readonly text: string
  readonly quotes: readonly string[]
}

/** The sentences of a paragraph; what a dot in an abbreviation or a number cuts too much does no harm. */
export function sentencesOf({text, quotes}: Prose): readonly Sentence[] {
  let next = 0
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\uFFFC"'(])/u).map((sentence) => {
    const count = sentence.split(quoteMark).length - 1
    const own = quotes.slice(next, next + count)
    next += count
    return {text: sentence, quotes: own}
  })
}

const fileEndings: ReadonlySet<string> = new Set(
  (
    'bash bashrc c cfg cnf conf config cpp crt css csv desktop env example flow go h hcl htaccess html ini install ' +
    'j2 java js json jsx key kdl ks kt list local lock log lua md mount network nix pem php pl pp pro profile properties ' +
    'pub py r rb repo rs rst rules scss service sh socket sources sql svg target tf timer tmpl toml ts tsx txt vcl ' +
    'vue xml yaml yml zshrc zone'
  ).split(' ')
)

const filesWithoutEnding: ReadonlySet<string> = new Set(
  'Caddyfile Containerfile Dockerfile Gemfile Jenkinsfile Justfile Makefile Pipfile Procfile Rakefile Vagrantfile'.split(
    ' '
  )
)

const hiddenFiles: ReadonlySet<string> = new Set(
  '.bash_profile .bashrc .dockerignore .env .gitignore .htaccess .npmrc .profile .zshrc'.split(' ')
)

/** Whether a quotation names a file: `/etc/hosts`, `~/.bashrc`, `ponytracker/wsgi.py`, `.env`, `Dockerfile`. */
export function looksLikePath(quote: string): boolean {
  if (!/^[\w.~/$%{}@+<>-]+$/.test(quote) || quote.endsWith('/') || /^\W*$/.test(quote)) return false
  const name = quote.slice(quote.lastIndexOf('/') + 1)
  // `/v1` and `/norestart` are no files.
  if (/^[~/.]/.test(quote) && quote.lastIndexOf('/') > 0) return !/^\.{1,2}$/.test(name)
  if (/^\.\w+$/.test(quote)) return hiddenFiles.has(quote)
  if (filesWithoutEnding.has(name)) return true
  const [, ending] = /\.([A-Za-z]\w*)$/.exec(name) ?? []
  return ending !== undefined && fileEndings.has(ending)
}
