import {isRandom, kindsIn} from './random.ts'

/** A secret that stands in a text. */
export interface FoundSecret {
  readonly start: number
  readonly end: number
  /** What it is: `a token of GitHub`. */
  readonly kind: string
  /** The part of it that anybody may see; `` where that is nothing. */
  readonly prefix: string
}

/** Tokens that say themselves what they are; the first group is what no other token begins with. */
const tokens: readonly (readonly [kind: string, form: string])[] = [
  ['an access key of AWS', '(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])'],
  ['a token of GitHub', '(gh[opsur]_)[A-Za-z0-9]{36,255}'],
  ['a token of GitHub', '(github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  ['a token of GitLab', '(gl(?:pat|rt|dt|ptt|cbt)-)[A-Za-z0-9_-]{20,}'],
  ['a token of Slack', '(xox[abeoprs]-)[0-9]{8,}-[A-Za-z0-9-]{10,}'],
  ['a key of Stripe', '([rs]k_live_)[A-Za-z0-9]{16,}'],
  ['a key of Google', '(AIza)[A-Za-z0-9_-]{35}'],
  ['a token of npm', '(npm_)[A-Za-z0-9]{36}'],
  ['a token of PyPI', '(pypi-AgEIcHlwaS5vcmc)[A-Za-z0-9_-]{50,}'],
  ['a token of Hugging Face', '(hf_)[A-Za-z0-9]{34}'],
  ['a key of SendGrid', '(SG\\.)[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'],
  ['a key of OpenAI', '(sk-(?:proj|svcacct)-)[A-Za-z0-9_-]{40,}'],
  ['a key of Anthropic', '(sk-ant-[a-z]+[0-9]{2}-)[A-Za-z0-9_-]{40,}']
]

const forms = tokens.map(([kind, form]) => ({
  kind,
  form: new RegExp(`(?<![A-Za-z0-9_-])${form}`, 'g')
}))

/** Something that any of the forms begins with, so that most texts are looked through once. */
const beginnings =
  /A[KS]IA|gh[opsur]_|github_pat_|gl(?:pat|rt|dt|ptt|cbt)-|xox[abeoprs]-|[rs]k_live_|AIza|npm_|pypi-|hf_|SG\.|sk-/

const privateKey =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+(?:[A-Za-z-]+: .*\s+)*((?:[A-Za-z0-9+/=]{20,}\s+)+)/g

/** `password=…`, `"api_key": "…"`, `postgres://app:…@db`: the value is the first group. */
const assigned =
  /(?:(?:pass(?:word|wd|phrase)|secret(?:_?(?:access_?)?key)?|(?:api|access|auth)[_-]?(?:key|token)|token)["']?[ \t]*[:=][ \t]*["']?|(?<=[a-z]):\/\/[\w.-]+:)([^\s"'`,;<>(){}[\]$|@\\]{10,})/gi

/** Values that are named a secret, or stand for one in an address, where they look as if a generator had made them. */
const shortest = 10

/** Find the secrets of a text: known tokens, private keys, and values of passwords that look random. Precise before complete. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = []
  const add = (start: number, length: number, kind: string, prefix = ''): void => {
    found.push({start, end: start + length, kind, prefix})
  }
  if (beginnings.test(text)) {
    for (const {kind, form} of forms) {
      for (const {0: token, 1: prefix = '', index} of text.matchAll(form)) {
        if (isRandom(token.slice(prefix.length))) add(index, token.length, kind, prefix)
      }
    }
  }
  if (text.includes('PRIVATE KEY-----')) {
    for (const {0: block, 1: body = '', index} of text.matchAll(privateKey)) {
      const key = body.trimEnd()
      if (isRandom(key.replaceAll(/\s/g, '').slice(-64)))
        add(index + block.length - body.length, key.length, 'a private key')
    }
  }
  for (const {0: whole, 1: value = '', index} of text.matchAll(assigned)) {
    const isLikely = value.length >= shortest && kindsIn(value) >= 3 && isRandom(value)
    if (isLikely && !looksLikePath(value))
      add(index + whole.length - value.length, value.length, 'a password')
  }
  return withoutOverlaps(found)
}

/** What is surer was found first, and stays. */
function withoutOverlaps(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const kept: FoundSecret[] = []
  for (const secret of found.toSorted((one, other) => one.start - other.start)) {
    if (secret.start >= (kept.at(-1)?.end ?? 0)) kept.push(secret)
  }
  return kept
}

/** `token: docs/Guide1/Setup2`, `password=app.Settings.v2`: names of other things are no secrets. */
function looksLikePath(value: string): boolean {
  return /^[\w-]+(?:[./:][\w-]+)+$/.test(value) || /^(?:\.{0,2}|~)\//.test(value)
}
