import type {Problem} from '../model/problem.ts'
import type {SeverityConfig} from './config.ts'

/** Problems as bad as the configuration says. Only warnings are its business: what is an error here stays one. */
export function withSeverities(
  problems: readonly Problem[],
  severities: SeverityConfig
): readonly Problem[] {
  return problems.flatMap((problem) => {
    const {code, severity} = problem
    const wanted = Object.hasOwn(severities, code) ? severities[code] : undefined
    if (wanted === undefined || severity !== 'warning') return problem
    return wanted === 'off' ? [] : {...problem, severity: wanted}
  })
}
