import type {
  Expectation,
  MachineFiles,
  PlannedDocument,
  Step,
  Target,
  Terminal,
  TerminalResult
} from 'as-written'

/** What a scripted terminal answers to a command; commands that are not named end with 0 and print nothing. */
export type Script = Readonly<Record<string, Partial<TerminalResult>>>

/** A target whose shells answer from a script, and what was typed into them. */
export interface ScriptedTarget extends Target {
  readonly typed: string[]
  readonly opened: string[]
  readonly closed: string[]
}

/** For machines whose files nobody asks for. */
const noFiles: MachineFiles = {
  get: () => Promise.reject(new Error('expected nobody to ask for a file')),
  put: () => Promise.reject(new Error('expected nobody to put a file'))
}

/** Plays every role except `stranger`, and has no machine for the host `gone`. */
export function scriptedTarget(script: Script, lost: Error | null = null): ScriptedTarget {
  const typed: string[] = []
  const opened: string[] = []
  const closed: string[] = []
  return {
    name: 'scripted',
    typed,
    opened,
    closed,
    isThrowaway: true,
    refuse: (role) => (role.user === 'stranger' ? '`scripted` knows no `stranger`' : undefined),
    async open({host}) {
      if (lost) throw lost
      opened.push(`machine ${host}`)
      return {
        description: `the scripted machine ${host}`,
        files: noFiles,
        async openTerminal({role}) {
          opened.push(`terminal ${role.user}`)
          return scriptedTerminal(script, typed, closed, role.user)
        },
        async [Symbol.asyncDispose]() {
          closed.push(`machine ${host}`)
        }
      }
    }
  }
}

function scriptedTerminal(
  script: Script,
  typed: string[],
  closed: string[],
  user: string | null
): Terminal {
  let isOpen = true
  return {
    shells: [],
    get isOpen() {
      return isOpen
    },
    async run({command}) {
      typed.push(command)
      const result: TerminalResult = {
        ending: 'finished',
        exit: 0,
        output: '',
        isTruncated: false,
        directory: '/',
        durationMs: 1,
        question: null,
        spool: null,
        ...script[command]
      }
      if (result.ending === 'shell-ended' || result.ending === 'lost') isOpen = false
      return result
    },
    async [Symbol.asyncDispose]() {
      isOpen = false
      closed.push(`terminal ${user}`)
    }
  }
}

/** A document with one step per command; `expected` makes literal promises. */
export function documentOf(
  commands: readonly (
    | string
    | {command: string; expected?: string[]; options?: Step['options']; user?: string}
  )[]
): PlannedDocument {
  const steps = commands.map((given, index) => {
    const {
      command,
      expected = null,
      options = {},
      user = null
    } = typeof given === 'string' ? {command: given} : given
    const line = index * 2 + 1
    const start = {line, column: 1, offset: 0}
    const position = {start, end: {line, column: 1 + command.length, offset: 0}}
    const step: Step = {
      kind: 'command',
      id: `step-${index}`,
      role: {user, host: null},
      section: [],
      position,
      rolePosition: null,
      why: 'prompt',
      trust: 'sure',
      options,
      notes: [],
      command,
      commandStart: start,
      promise: null
    }
    const expectations = expected?.map(
      (source): Expectation => ({
        source,
        line,
        repeat: 'once',
        accepts: (actual) => actual === source
      })
    )
    const notRun =
      options.skip === undefined ? null : ({reason: 'skipped', because: options.skip} as const)
    return {step, target: 'scripted', expectations: expectations ?? null, notRun}
  })
  const runbook = {
    path: 'guide.md',
    syntax: 'markdown',
    title: null,
    steps: steps.map(({step}) => step),
    ignored: [],
    problems: []
  }
  const roles = [{role: {user: null, host: null}, target: 'scripted', steps: steps.length}]
  return {runbook, roles, steps, problems: []}
}
