import {resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {environmentNames, resolveEnvironment} from '../config/environment.ts'
import {withSeverities} from '../config/severities.ts'
import {findTarget, planDocuments, readDocuments} from '../engine.ts'
import type {Environment, Plan, PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {stopAtDanger} from '../plan/dangerous.ts'
import {type InferredKind, inferredKinds} from '../plan/inferred.ts'
import {type AskedValue, valuesToAsk} from '../plan/variables/asked.ts'
import type {ToldValues} from '../plan/variables/values.ts'
import {problem} from '../problem/problem.ts'
import {suggest} from '../problem/suggest.ts'
import {counted} from '../report/words.ts'
import type {Mirror} from '../sidecar/find.ts'
import {isDangerAllowed} from './allow.ts'
import {choiceOptions, readChosen} from './choices.ts'
import {type CommandOption, type Invocation, isGiven, single, UsageError} from './command.ts'
import {type Configuration, readConfiguration} from './configuration.ts'
import {applyFolders} from './folders.ts'
import {selectAsTold, selectionOptions} from './selection.ts'
import {understandAllWith} from './understanding/understand-all.ts'
import {checkValues, readValues, valueOptions} from './values.ts'

/** Options of every command that says where steps run. */
export const placeOptions: readonly CommandOption[] = [
  {
    flags: '--on <environment>',
    about: 'where steps run: `local`, or an environment of as-written.yaml'
  },
  {
    flags: '--in-place',
    about: "on `local`: work in the document's own folder instead of a copy of its repository"
  },
  {
    flags: '--run-inferred [kind]',
    about: 'run inferred steps on real machines too: all, or only `=command` or `=file`'
  },
  {flags: '--strict', about: 'forgive nothing: trailing blanks and carriage returns count too'},
  {
    flags: '--static',
    about: 'run no code of the configuration: only `as-written.yaml` counts'
  },
  {
    flags: '--no-cache',
    about: 'read every document anew, also those that are known from an earlier run'
  },
  ...valueOptions,
  ...choiceOptions,
  ...selectionOptions
]

/** Everything that is known before anything is run. */
export interface Prepared
  extends Pick<Configuration, 'config' | 'directory' | 'plugins' | 'reporters'> {
  readonly plan: Plan
  /** What the user and the environment give documents. */
  readonly values: ToldValues
  readonly sources: ReadonlyMap<string, Source>
  /** All problems: of the names, the configuration and the documents. */
  readonly problems: readonly Problem[]
}

/** Read what the user named and plan it for the environment in force. */
export async function prepare(
  invocation: Invocation,
  options: {
    readonly isPerforming: boolean
    /** Whether a person is there who does what is left to persons. */
    readonly isAttended?: boolean
    /** Asks that person for values that steps need; what is not answered has none. */
    readonly ask?: (values: readonly AskedValue[]) => Promise<ReadonlyMap<string, string>>
    /** Whether only problems are asked for: a document without steps is none. */
    readonly isLinting?: boolean
  }
): Promise<Prepared> {
  if (invocation.named.length === 0) {
    throw new UsageError(
      'No document is named',
      'name files, folders or patterns, such as `README.md docs`'
    )
  }
  const configured = await readConfiguration(isGiven(invocation, 'static'))
  const {config, directory, plugins, reporters} = configured
  const environment = chooseEnvironment(invocation, config)
  const isCached = !isGiven(invocation, 'no-cache')
  const read = await readDocuments(
    invocation.named,
    plugins,
    understandAllWith(plugins, {isCached}),
    mirrorOf(configured)
  )
  const {isPerforming, isAttended = false, isLinting = false} = options
  const secrets = Object.keys(config.secrets ?? {})
  const {chosen, allChoices} = readChosen(invocation, read.runbooks)
  const planWith = (values: ToldValues): Plan =>
    selectAsTold(
      planDocuments(read.runbooks, environment, plugins, {
        isPerforming,
        allowsDanger: isDangerAllowed(invocation),
        secrets,
        isStrict: isGiven(invocation, 'strict'),
        runInferred: inferredToRun(invocation),
        chosen,
        allChoices,
        values
      }),
      invocation
    )
  let values = readValues(invocation, read.runbooks, secrets)
  checkValues(read.runbooks, values)
  let selected = planWith(values)
  const missing = options.ask === undefined ? [] : valuesToAsk(selected.documents)
  if (options.ask !== undefined && missing.length > 0) {
    const answers = await options.ask(missing)
    values = {...values, told: new Map([...values.told, ...answers])}
    selected = planWith(values)
  }
  const settled = applyFolders(selected, configured, invocation)
  const plan = isAttended ? settled : stopAtDanger(settled)
  const problems = [
    ...configured.problems,
    ...withSeverities(read.problems, config.problems ?? {}),
    ...plan.documents.flatMap((document) => document.problems)
  ]
  const isReadable = !problems.some(({severity}) => severity === 'error')
  if (
    !isLinting &&
    isReadable &&
    !plan.documents.some(({steps}) => steps.some((step) => isMeantToRun(step, isAttended)))
  ) {
    problems.push(nothingToRun(invocation.named, plan))
  }
  const sources = new Map([...read.sources, ...configured.sources])
  return {config, directory, plugins, reporters, plan, values, sources, problems}
}

/** Where sidecars are, if not beside their documents. */
export function mirrorOf({
  config,
  directory
}: Pick<Prepared, 'config' | 'directory'>): Mirror | undefined {
  const {sidecars} = config
  return sidecars === undefined
    ? undefined
    : {root: directory, folder: resolve(directory, sidecars)}
}

function chooseEnvironment(invocation: Invocation, config: Config): Environment {
  const name = single(invocation, 'on') ?? config.on ?? 'sandbox'
  const environment = resolveEnvironment(name, config, {inPlace: isGiven(invocation, 'in-place')})
  if (environment) return environment
  const known = environmentNames(config)
  const meant = suggest(name, known)
  throw new UsageError(
    `Unknown environment \`${name}\``,
    meant ? `did you mean \`${meant}\`?` : `there are \`${known.join('`, `')}\``
  )
}

/** Kinds of inferred steps that the user enrols: `--run-inferred` all, `--run-inferred=command` these. */
function inferredToRun({options}: Invocation): ReadonlySet<InferredKind> {
  const given = options['run-inferred'] ?? []
  if (given.includes('true')) return new Set(inferredKinds)
  return new Set(
    given
      .flatMap((written) => written.split(','))
      .map((written) => {
        const kind = inferredKinds.find((known) => known === written)
        if (kind !== undefined) return kind
        const meant = suggest(written, inferredKinds)
        throw new UsageError(
          `\`--run-inferred\` takes no kind \`${written}\``,
          meant ? `did you mean \`${meant}\`?` : `there are \`${inferredKinds.join('`, `')}\``
        )
      })
  )
}

/** Targets that steps are bound to and that this version does not have. */
export function missingTargets({
  plan,
  plugins
}: Pick<Prepared, 'plan' | 'plugins'>): readonly string[] {
  const names = plan.documents.flatMap(({steps}) => steps.flatMap(({target}) => target ?? []))
  return [...new Set(names)].filter((name) => !findTarget(plugins, name))
}

/** A step whose role nobody can play here has a problem of its own. */
function isMeantToRun({notRun}: PlannedStep, isAttended: boolean): boolean {
  if (notRun === null || notRun.reason === 'blocked') return true
  return isAttended && notRun.reason === 'manual'
}

function nothingToRun(named: readonly string[], plan: Plan): Problem {
  const steps = plan.documents.reduce((sum, document) => sum + document.steps.length, 0)
  const ignored = plan.documents.reduce((sum, {runbook}) => sum + runbook.ignored.length, 0)
  const isInferred = plan.documents.some((document) =>
    document.steps.some(({step}) => step.kind === 'command' && step.trust === 'candidate')
  )
  const found =
    steps > 0
      ? `all ${counted(steps, 'step')} left out`
      : `${counted(ignored, 'block')}, none with commands`
  return problem('nothing-to-run', {
    path: named.join(', '),
    message: `Nothing would be run (${found})`,
    hint: isInferred
      ? '`--run-inferred` runs what is only inferred; a prompt or an annotation makes it sure'
      : '`as-written plan` says why; commands stand behind `$ ` in a `console` block, or in a `bash` block'
  })
}
