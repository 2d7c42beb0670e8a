import type {Condition, Readiness} from '../../../model/condition.ts'
import {parseDuration} from '../../../model/duration.ts'
import {readPattern} from './pattern.ts'

/** What a condition looks like, for `until`. */
export const conditionForm =
  '`port:8000`, `http:URL`, `output:/regex/`, `file:PATH` or `command:COMMAND`'

/** What shows that a background step is up, for `ready`. */
export const readinessForm =
  '`port:8000`, `http:URL`, `output:/regex/`, `file:PATH`, `command:COMMAND` or `delay:2s`'

/** Understand what `until` waits for; `undefined` when nobody can. */
export function readCondition(value: string): Condition | undefined {
  const [, kind = '', rest = ''] = /^([a-z]+):(.+)$/s.exec(value) ?? []
  switch (kind) {
    case 'port':
      return readPort(rest)
    case 'http':
    case 'https':
      return readUrl(value, rest)
    case 'output': {
      const read = readPattern(rest, 0)
      return read?.end === rest.length ? {kind, pattern: read.pattern} : undefined
    }
    case 'file':
      return {kind, path: rest}
    case 'command':
      return {kind, command: rest}
    default:
      return undefined
  }
}

/** Understand what `ready` waits for. */
export function readReadiness(value: string): Readiness | undefined {
  const [, duration] = /^delay:(.+)$/.exec(value) ?? []
  if (duration === undefined) return readCondition(value)
  const milliseconds = parseDuration(duration)
  return milliseconds === undefined ? undefined : {kind: 'delay', milliseconds}
}

// port:8000, port:db.internal:5432
function readPort(rest: string): Condition | undefined {
  const [, host = 'localhost', digits] = /^(?:([\w.-]+):)?(\d{1,5})$/.exec(rest) ?? []
  const port = Number(digits)
  return port >= 1 && port <= 65_535 ? {kind: 'port', host, port} : undefined
}

// http:localhost:8000/health, http:https://localhost/, http://localhost:8000/
function readUrl(value: string, rest: string): Condition | undefined {
  const isUrl = rest.startsWith('//')
  const url = isUrl ? value : /^https?:\/\//.test(rest) ? rest : `http://${rest}`
  if (/[\s'"\\]/.test(url) || !URL.canParse(url)) return undefined
  return {kind: 'http', url}
}
