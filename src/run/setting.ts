import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Terminal} from '../seam/terminal.ts'
import {limitsOf, type Place} from './place.ts'
import {probe} from './probe.ts'
import {dialectOf, quote} from './quote.ts'

/** What became of work whose step cannot be given its directory or its variables. */
export interface Refused {
  readonly refused: Verdict
}

/**
 * Do something while a shell stands in the directory of a step and holds its variables (`cwd`, `env`), and put both back:
 * the next step finds the shell where it was, with whatever else the step has set. Steps that say neither cost nothing.
 */
export async function withSetting<Result>(
  planned: PlannedStep,
  terminal: Terminal,
  place: Place,
  work: () => Promise<Result>
): Promise<Result | Refused> {
  const {cwd, env} = planned.step.options
  if (cwd === undefined && env === undefined) return work()
  const fill = (text: string): string => place.values.fill(text)
  const variables = Object.entries(env ?? {}).map(([name, value]) => [name, fill(value)] as const)
  const scripts = scriptsFor(terminal, cwd === undefined ? undefined : fill(cwd), variables)
  const limits = limitsOf(planned, place)
  const asked = await probe(terminal, scripts.possible, limits)
  if (asked?.status !== 0) {
    const what = cwd === undefined ? 'take its variables' : `enter \`${cwd}\``
    return {refused: {kind: 'failed', because: `the shell cannot ${what}`, diff: null}}
  }
  const shells = JSON.stringify(terminal.shells)
  await terminal.run({...limits, command: scripts.arrive, endWhenAsking: true})
  try {
    return await work()
  } finally {
    // A step that has ended its shell, or entered another, has left the place already.
    if (terminal.isOpen && JSON.stringify(terminal.shells) === shells) {
      const {signal: _signal, ...patience} = limits
      await terminal.run({...patience, command: scripts.leave, endWhenAsking: true})
    }
  }
}

/** What a shell is told: a check that changes nothing, the way there, and the way back. All keep `$?`. */
interface Scripts {
  /** For `sh`, which asks in its stead. */
  readonly possible: string
  readonly arrive: string
  readonly leave: string
}

type Variables = readonly (readonly [name: string, value: string])[]

function scriptsFor(terminal: Terminal, cwd: string | undefined, variables: Variables): Scripts {
  const {dialect} = terminal.shells.at(-1) ?? {}
  const isFish = dialectOf(terminal) === 'fish'
  // In zsh `command cd` is a program; a `cd` that the user has made himself shall not be called.
  const enter = dialect === 'zsh' || dialect === 'bash' ? 'builtin cd' : 'command cd'
  const possible = [
    ...variables.map(([name]) => `export ${name}=`),
    ...(cwd === undefined ? [] : [`${enter} ${directoryWord(cwd, 'posix')}`])
  ].join(' && ')
  return {
    possible,
    ...(isFish ? fishScripts(cwd, variables) : posixScripts(enter, cwd, variables))
  }
}

function posixScripts(
  enter: string,
  cwd: string | undefined,
  variables: Variables
): Omit<Scripts, 'possible'> {
  const arrive = ['as_written=$?']
  const leave = ['as_written=$?']
  for (const [name, value] of variables) {
    const [kept, exported] = [`as_written_v_${name}`, `as_written_x_${name}`]
    arrive.push(
      `if [ "\${${name}+x}" ]; then ${kept}=$${name}; if command sh -c '[ "\${${name}+x}" ]'; then ${exported}=1; fi; fi`,
      `export ${name}=${quote(value, 'posix')}`
    )
    leave.push(
      `unset ${name}`,
      `if [ "\${${kept}+x}" ]; then ${name}=$${kept}; if [ "\${${exported}+x}" ]; then export ${name}; fi; fi`,
      `unset ${kept} ${exported}`
    )
  }
  if (cwd !== undefined) {
    arrive.push('as_written_pwd=$PWD', 'as_written_old=${OLDPWD-}')
    arrive.push(`${enter} ${directoryWord(cwd, 'posix')} >/dev/null`)
    leave.push(`${enter} "$as_written_pwd" >/dev/null`, 'OLDPWD=$as_written_old')
    leave.push('unset as_written_pwd as_written_old')
  }
  const status = '( exit "$as_written" )'
  return {arrive: [...arrive, status].join('; '), leave: [...leave, status].join('; ')}
}

function fishScripts(cwd: string | undefined, variables: Variables): Omit<Scripts, 'possible'> {
  const arrive = ['set -g as_written $status']
  const leave = ['set -g as_written $status']
  for (const [name, value] of variables) {
    const [kept, exported] = [`as_written_v_${name}`, `as_written_x_${name}`]
    arrive.push(
      `if set -qg ${name}; set -g ${kept} $${name}; if set -qgx ${name}; set -g ${exported} 1; end; end`,
      `set -gx ${name} ${quote(value, 'fish')}`
    )
    leave.push(
      `set -eg ${name}`,
      `if set -qg ${exported}; set -gx ${name} $${kept}; else if set -qg ${kept}; set -g ${name} $${kept}; end`,
      `set -eg ${kept}; set -eg ${exported}`
    )
  }
  if (cwd !== undefined) {
    arrive.push('set -g as_written_pwd $PWD', `builtin cd ${directoryWord(cwd, 'fish')}`)
    leave.push('builtin cd $as_written_pwd', 'set -eg as_written_pwd')
  }
  const status = 'sh -c "exit $as_written"'
  return {arrive: [...arrive, status].join('; '), leave: [...leave, status].join('; ')}
}

/** A directory as one word that is neither an option nor looked up in CDPATH. */
function directoryWord(path: string, dialect: 'posix' | 'fish'): string {
  if (path === '~') return '"$HOME"'
  if (path.startsWith('~/')) return `"$HOME"/${quote(path.slice(2), dialect)}`
  return quote(path.startsWith('/') ? path : `./${path}`, dialect)
}
