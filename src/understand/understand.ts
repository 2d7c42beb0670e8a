import type {Problem} from '../model/problem.ts'
import type {IgnoredBlock, Runbook} from '../model/runbook.ts'
import type {Source} from '../model/source.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import type {ReadDocument} from '../seam/reader.ts'
import {blockKind} from './block/kind.ts'
import {stepIds} from './identity.ts'
import {nameGiver} from './names.ts'
import {outline} from './outline/outline.ts'
import type {PlacedBlock} from './outline/place-block.ts'
import {readProgram} from './program.ts'
import type {Report} from './report.ts'
import {behindPrompt, readScript} from './script.ts'
import {makeStep, roleOf} from './step.ts'
import {readTranscript} from './transcript/transcript.ts'
import type {TypedCommand} from './typed-command.ts'

/**
 * What the document tells a person to do.
 *
 *     tree ─outline→ blocks, each with its section and annotations ─blockKind→ transcripts and scripts → steps
 */
export async function understand(
  source: Source,
  syntax: string,
  document: ReadDocument
): Promise<Runbook> {
  const problems: Problem[] = []
  const report: Report = (code, position, message, hint = null) => {
    problems.push(problem(code, {path: source.path, position, message, hint}))
  }
  const {title, blocks} = outline(document.tree, source, report)
  const {steps, ignored} = await readBlocks(blocks, report)
  return {
    path: source.path,
    syntax,
    title,
    steps,
    ignored,
    problems: [...document.problems, ...problems.sort(byPlace)]
  }
}

async function readBlocks(
  blocks: readonly PlacedBlock[],
  report: Report
): Promise<Pick<Runbook, 'steps' | 'ignored'>> {
  const steps: Step[] = []
  const ignored: IgnoredBlock[] = []
  const idOf = stepIds()
  const takesName = nameGiver(report)
  for (const placed of blocks) {
    const {block, settings, section} = placed
    const kind = blockKind(block, placed.isSaidToBeStep, settings.options.run)
    if (kind.kind === 'ignored') {
      ignored.push(ignoredBlock(placed, kind.because))
      continue
    }
    const isTranscript = kind.kind === 'transcript'
    const commands = await readCommands(kind.kind, placed, report)
    if (commands.length === 0) {
      ignored.push(
        ignoredBlock(placed, isTranscript ? 'no command behind a prompt' : 'only comments')
      )
    }
    for (const command of commands) {
      const role = roleOf(command, settings)
      const id = idOf({section, role, command: command.command})
      const isNamed = takesName(settings)
      steps.push(
        makeStep(command, {
          id,
          role,
          why: kind.why,
          placed,
          isNamed,
          isProgram: kind.kind === 'program'
        })
      )
    }
  }
  return {steps, ignored}
}

async function readCommands(
  kind: 'transcript' | 'script' | 'program',
  {block, settings}: PlacedBlock,
  report: Report
): Promise<readonly TypedCommand[]> {
  switch (kind) {
    case 'transcript':
      return readTranscript(block, settings.role?.role.user === 'root', report)
    case 'script':
      return behindPrompt(await readScript(block.lines, report), block.prompt)
    case 'program':
      return [readProgram(block.lines)]
  }
}

function ignoredBlock({block}: PlacedBlock, because: string): IgnoredBlock {
  const {lines, position} = block
  return {
    line: (lines[0] ?? position.start).line,
    endLine: (lines.at(-1) ?? position.end).line,
    because
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
