import {readFile} from 'node:fs/promises'
import {blocksIn, understandHere} from '../engine.ts'
import type {PlannedDocument} from '../model/plan.ts'
import type {Source} from '../model/source.ts'
import {handwork, neverEnding} from '../plan/foreseen.ts'
import {sidecarPath} from '../sidecar/find.ts'
import type {Proposals} from '../sidecar/propose/proposal.ts'
import {builtInPlugins} from './built-in.ts'
import {type Command, type Invocation, isGiven, UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
import {mirrorOf, type Prepared, placeOptions, prepare} from './prepare.ts'
import {showProblems} from './problems.ts'
import type {Streams} from './streams.ts'

/** `as-written annotate`: what a sidecar, or annotations, could say of what is undecided. Runs nothing. */
export const annotate: Command = {
  name: 'annotate',
  takes: '<documents…>',
  about: 'Propose a sidecar, or annotations, for what is undecided in documents. Runs nothing.',
  options: [
    ...placeOptions,
    {flags: '--write', about: 'write the sidecar beside its document'},
    {flags: '--force', about: 'with `--write`: also where there is a sidecar already'},
    {flags: '--inline', about: 'write annotations into the document instead'},
    {flags: '--check', about: 'with `--inline`: show the patch, and write nothing'}
  ],
  async perform(invocation, streams) {
    refuseContradictions(invocation)
    const prepared = await prepare(invocation, {isPerforming: false, isLinting: true})
    const errors = prepared.problems.filter(({severity}) => severity === 'error')
    if (errors.length > 0) {
      await showProblems(errors, prepared.sources, streams)
      return exitStatus.unusable
    }
    const {proposeFor, isNothing} = await import('../sidecar/propose/proposal.ts')
    for (const document of prepared.plan.documents) {
      const proposals = proposeFor(document, {handwork, neverEnding})
      const {path} = document.runbook
      if (isNothing(proposals)) streams.errors.write(`${path}: nothing is undecided\n`)
      else if (isGiven(invocation, 'inline')) {
        await writeInline(document, proposals, prepared, isGiven(invocation, 'check'), streams)
      } else await propose(document, proposals, prepared, invocation, streams)
    }
    return exitStatus.green
  }
}

function refuseContradictions(invocation: Invocation): void {
  const given = ['write', 'force', 'inline', 'check'].filter((name) => isGiven(invocation, name))
  const said = given.map((name) => `--${name}`).join(' ')
  if (given.includes('inline') && (given.includes('write') || given.includes('force'))) {
    throw new UsageError(
      '`--inline` writes into the document, not a sidecar',
      'leave `--write` and `--force` away'
    )
  }
  if (given.includes('check') && !given.includes('inline')) {
    throw new UsageError(`\`${said}\`: only \`--inline\` can be checked`)
  }
  if (given.includes('force') && !given.includes('write')) {
    throw new UsageError('`--force` says nothing without `--write`')
  }
}

async function propose(
  {runbook}: PlannedDocument,
  proposals: Proposals,
  prepared: Prepared,
  invocation: Invocation,
  {output, errors}: Streams
): Promise<void> {
  const {sidecarText} = await import('../sidecar/propose/text.ts')
  const text = await sidecarText(runbook.path, proposals, runbook.steps)
  if (!isGiven(invocation, 'write')) {
    output.write(text)
    return
  }
  if (runbook.path === '-') throw new UsageError('Standard input has no place for a sidecar')
  const {createFile} = await import('./annotate/replace-file.ts')
  const path = sidecarPath(runbook.path, mirrorOf(prepared))
  await createFile(path, text, isGiven(invocation, 'force'))
  errors.write(`${path}: written\n`)
}

async function writeInline(
  document: PlannedDocument,
  proposals: Proposals,
  {sources}: Prepared,
  isCheck: boolean,
  {output, errors}: Streams
): Promise<void> {
  const {path} = document.runbook
  const source = sources.get(path)
  if (source === undefined || path === '-') {
    throw new UsageError('Standard input cannot be written to', 'name a file')
  }
  const {annotateInline} = await import('../sidecar/inline/annotate-inline.ts')
  const understandText = async (text: string): Promise<PlannedDocument['runbook']> => {
    const [runbook] = await understandHere([{path, text}], builtInPlugins)
    return runbook as PlannedDocument['runbook']
  }
  const annotated = await annotateInline(
    {
      source,
      runbook: await understandText(source.text),
      blocks: await blocksIn(source, builtInPlugins),
      understand: understandText
    },
    proposals.steps
  )
  for (const {proposal, because} of annotated.leftOut) {
    const {line} = proposal.step.position.start
    errors.write(`${path}:${line}: left out: ${because}; a sidecar can say it\n`)
  }
  if (isCheck) {
    const {patchOf} = await import('../sidecar/inline/patch.ts')
    if (annotated.edits.length > 0) output.write(patchOf(path, source.text, annotated.edits))
    return
  }
  if (annotated.edits.length === 0) return
  await replaceText(path, source, annotated.text)
  errors.write(`${path}: ${annotated.edits.length} annotations written\n`)
}

/** The mark at the beginning stays; a document that has changed in the meantime is left alone. */
async function replaceText(path: string, {text: old}: Source, text: string): Promise<void> {
  const now = await readFile(path, 'utf8')
  const mark = now.startsWith('\uFEFF') ? '\uFEFF' : ''
  if (now !== `${mark}${old}`) throw new UsageError(`\`${path}\` has changed in the meantime`)
  const {replaceFile} = await import('./annotate/replace-file.ts')
  await replaceFile(path, `${mark}${text}`)
}
