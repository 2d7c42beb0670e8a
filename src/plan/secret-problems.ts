import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import {problem} from '../problem/problem.ts'
import {suggest} from '../problem/suggest.ts'

/** Secrets that a document names and nobody declares; each is told once, at the first step that needs it. */
export function secretProblems(
  {path, steps}: Runbook,
  declared: readonly string[]
): readonly Problem[] {
  const told = new Set<string>(declared)
  return steps.flatMap(({options, position}) =>
    (options.answers ?? []).flatMap(({say}) => {
      if (say.kind !== 'secret' || told.has(say.name)) return []
      told.add(say.name)
      const near = suggest(say.name, declared)
      const hint = `declare it under \`secrets\` in as-written.yaml`
      return problem('undeclared-secret', {
        path,
        position,
        message: `\`$${say.name}\` is answered here, and no secret of this name is declared`,
        hint: near === undefined ? hint : `did you mean \`$${near}\`? Otherwise ${hint}`
      })
    })
  )
}
