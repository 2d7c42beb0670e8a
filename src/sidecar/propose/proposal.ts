import type {PlannedDocument} from '../../model/plan.ts'
import {roleName} from '../../model/role.ts'
import type {Step} from '../../model/step.ts'
import {guessReadiness} from './readiness.ts'

/** What could be said of one step that is undecided. */
export interface Proposal {
  readonly step: Step
  /** Why it is undecided, and what else could be said. */
  readonly remarks: readonly string[]
  /** Keys of an entry and their values. */
  readonly keys: Readonly<Record<string, unknown>>
  /** The same as an annotation in the document; `null` where none says it. */
  readonly annotation: string | null
}

/** What a sidecar could say of a whole document. */
export interface Proposals {
  /** For the reader: what only the configuration or a person can decide. */
  readonly remarks: readonly string[]
  readonly steps: readonly Proposal[]
  /** Names that nothing gives a value, and where they are used first. */
  readonly variables: readonly {readonly name: string; readonly remark: string}[]
  /** Ways to do one thing that look like a choice: by name the sections of the options. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What is known of programs: each the program of a step that is of its kind. */
export interface KnownPrograms {
  /** It wants a person at the keyboard, and nothing says what to type. */
  readonly handwork: (step: Step) => string | undefined
  /** It runs until it is stopped, and nothing says when that is. */
  readonly neverEnding: (step: Step) => string | undefined
}

/** What is undecided in a document, as a sidecar would decide it. */
export function proposeFor(document: PlannedDocument, programs: KnownPrograms): Proposals {
  return {
    remarks: [...hostRemarks(document), ...problemRemarks(document)],
    steps: document.runbook.steps.flatMap((step) => proposeStep(step, programs) ?? []),
    variables: undeclared(document),
    choices: proposedChoices(document)
  }
}

/** Whether anything is undecided that a sidecar could decide. */
export function isNothing({steps, variables, choices}: Proposals): boolean {
  return steps.length === 0 && variables.length === 0 && Object.keys(choices).length === 0
}

function proposeStep(step: Step, {handwork, neverEnding}: KnownPrograms): Proposal | undefined {
  const remarks: string[] = []
  const keys: Record<string, unknown> = {}
  const words: string[] = []
  if (step.kind === 'file') {
    if (step.trust === 'sure') return undefined
    const {path, op} = step.file
    const remark = `the prose says to ${op} ${path} with this; \`data: true\` if it does not`
    return {step, remarks: [remark], keys: {file: {path, op}}, annotation: null}
  }
  if (step.trust === 'candidate') {
    remarks.push('looks like a command; `data: true` if nobody types it')
    keys['run'] = true
    words.push('run')
  }
  if (handwork(step) !== undefined) {
    remarks.push(
      'wants a person at the keyboard; to have it typed, say in place of `manual`',
      "`answers: [{on: 'Password:', say: $PASSWORD}]` or `keys: i 'text' <Esc> :wq <Enter>`"
    )
    keys['manual'] = true
    words.push('manual')
  }
  if (neverEnding(step) !== undefined) {
    const ready = guessReadiness(step.command)
    remarks.push('runs until it is stopped')
    keys['background'] = true
    keys['ready'] = ready
    words.push('background', `ready=${ready}`)
  }
  return words.length === 0 ? undefined : {step, remarks, keys, annotation: words.join(' ')}
}

function hostRemarks({roles}: PlannedDocument): readonly string[] {
  const hosts = new Map<string, string[]>()
  for (const {role} of roles) {
    if (role.host !== null) hosts.set(role.host, [...(hosts.get(role.host) ?? []), roleName(role)])
  }
  if (hosts.size === 0) return []
  const names = [...hosts.values()].map((users) => users.join(', ')).join('; ')
  const [first = ''] = hosts.keys()
  return [
    `Roles on hosts: ${names}`,
    'What a host is here is said in as-written.yaml:',
    `  environments: {staging: {targets: {${first}: 'ssh://192.0.2.7'}}}`
  ]
}

const decidable: ReadonlySet<string> = new Set(['role-typo', 'ambiguous-prompt', 'no-prompt'])

function problemRemarks({problems}: PlannedDocument): readonly string[] {
  return problems
    .filter(({code}) => decidable.has(code))
    .map(({position, message, hint}) => {
      const place = position === null ? '' : `line ${position.start.line}: `
      return `${place}${message}${hint === null ? '' : `; ${hint}`}`
    })
}

function undeclared({runbook}: PlannedDocument): Proposals['variables'] {
  const declared = new Set(runbook.variables?.map(({name}) => name))
  const found = new Map<string, string>()
  for (const {uses = []} of runbook.steps) {
    for (const {name, written, position} of uses) {
      if (declared.has(name) || found.has(name)) continue
      found.set(name, `line ${position.start.line}: ${written}`)
    }
  }
  return [...found].map(([name, remark]) => ({name, remark}))
}

function proposedChoices({runbook}: PlannedDocument): Proposals['choices'] {
  const open = (runbook.choices ?? []).filter(({isDeclared}) => !isDeclared)
  return Object.fromEntries(
    open.map(({name, options}) => [
      name,
      Object.fromEntries(
        options.map((option) => [option.name, sectionOf(name, option.name, runbook.steps)])
      )
    ])
  )
}

/** The path of titles of an option: titles such as `Install` may stand in a document more than once. */
function sectionOf(name: string, option: string, steps: readonly Step[]): string {
  const step = steps.find(({choices = []}) =>
    choices.some((choice) => choice.name === name && choice.option === option)
  )
  const depth = step?.section.indexOf(option) ?? -1
  return step === undefined || depth === -1
    ? option
    : step.section.slice(Math.max(0, depth - 1), depth + 1).join(' > ')
}
