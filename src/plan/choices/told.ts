import type {Runbook} from '../../model/runbook.ts'
import {suggest} from '../../problem/suggest.ts'
import {folded, type ToldChoices} from './choices.ts'

/** Why what the user chooses cannot be meant: a sentence and one hint. */
export interface ChoiceFault {
  readonly message: string
  readonly hint: string | null
}

/** Understand `server=gunicorn`, as `--choose` takes it, for documents; each choice is made once. */
export function readTold(
  written: readonly string[],
  runbooks: readonly Runbook[]
): ToldChoices | ChoiceFault {
  const told = new Map<string, string>()
  const known = runbooks.flatMap(({choices = []}) => choices)
  const names = new Set(known.map(({name}) => name))
  for (const each of written) {
    const pair = splitPair(each, names)
    if (pair === undefined) {
      return {message: `\`${each}\` chooses nothing`, hint: 'write `--choose server=gunicorn`'}
    }
    const [name, option] = pair
    const meant = known.filter((choice) => folded(choice.name) === folded(name))
    if (meant.length === 0) return unknown('choice', name, names)
    const options = new Set(meant.flatMap((choice) => choice.options.map((each) => each.name)))
    if (![...options].some((each) => folded(each) === folded(option))) {
      return unknown(`option of \`${name}\``, option, options)
    }
    if (told.has(folded(name))) return {message: `\`${name}\` is chosen twice`, hint: null}
    told.set(folded(name), folded(option))
  }
  return told
}

/** A name may hold a `=` itself. */
function splitPair(
  written: string,
  names: ReadonlySet<string>
): readonly [string, string] | undefined {
  const known = [...names].find((name) => folded(written).startsWith(`${folded(name)}=`))
  const at = known === undefined ? written.indexOf('=') : written.indexOf('=', known.length)
  if (at < 1 || at === written.length - 1) return undefined
  return [written.slice(0, at), written.slice(at + 1)]
}

function unknown(what: string, name: string, known: ReadonlySet<string>): ChoiceFault {
  const near = suggest(name, known)
  const some = [...known].slice(0, 10).map((each) => `\`${each}\``)
  const list = some.length < known.size ? `${some.join(', ')} and others` : some.join(', ')
  const hint = near === undefined ? `there are ${list}` : `did you mean \`${near}\`?`
  const none = 'the documents offer no choice'
  return {message: `There is no ${what} \`${name}\``, hint: known.size > 0 ? hint : none}
}
