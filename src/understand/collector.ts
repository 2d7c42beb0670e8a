import type {Beside, SaidBlock} from '../model/beside.ts'
import type {Block} from '../model/block.ts'
import type {IgnoredBlock} from '../model/runbook.ts'
import type {FileStep, Step, Trust, Why} from '../model/step.ts'
import type {Report} from '../problem/report.ts'
import {type BlockKind, blockKind, noLanguage} from './block/kind.ts'
import {languageKind} from './block/languages.ts'
import {reportForeign} from './foreign/hear-talk.ts'
import {foreignProgram} from './foreign/programs.ts'
import {stepIds} from './identity.ts'
import {believed} from './inference/believed.ts'
import {findCandidates} from './inference/candidates.ts'
import {fileStep} from './inference/file-step.ts'
import {continueTalk, expectOutput} from './inference/last-step.ts'
import {isNotTyped, isOption, isShownWhole} from './inference/not-typed.ts'
import {withoutForm} from './inference/placeholder.ts'
import {reportProse} from './inference/report-prose.ts'
import {nameGiver} from './names.ts'
import type {PlacedBlock} from './outline/place-block.ts'
import {readProgram} from './program.ts'
import {type BareSigns, legendsAt} from './prompt/bare-signs.ts'
import {type Announcement, readAnnouncement} from './prose/announcement.ts'
import type {Legend} from './prose/legend.ts'
import {readProse} from './prose/prose.ts'
import {NamedHosts} from './role-typo.ts'
import {behindPrompt, readScript} from './script.ts'
import {makeStep, roleOf} from './step.ts'
import {findPrompts} from './transcript/prompt-column.ts'
import {readTranscript} from './transcript/transcript.ts'
import type {TypedCommand} from './typed-command.ts'

function firstLine({command}: TypedCommand): string {
  return command.split('\n', 1)[0] as string
}

/** What a sidecar says of a block. */
function saidBeside({lines, position}: Block, {blocks}: Beside): SaidBlock | undefined {
  if (blocks.size === 0) return undefined
  const first = (lines[0] ?? position.start).line
  const last = (lines.at(-1) ?? position.end).line
  return [...blocks].find(([line]) => first <= line && line <= last)?.[1]
}

/** Makes steps of the blocks of one document, in reading order. */
export class Collector {
  readonly steps: Step[] = []
  readonly ignored: IgnoredBlock[] = []
  readonly #hosts = new NamedHosts()
  readonly #idOf = stepIds()
  readonly #takesName: ReturnType<typeof nameGiver>
  readonly #legends: readonly Legend[]
  readonly #report: Report
  readonly #beside: Beside
  /** Whether the last step is of the block before the one that is read. */
  #isLastStepNear = false
  readonly #foreignTold = new Set<string>()

  constructor(legends: readonly Legend[], report: Report, beside: Beside) {
    this.#legends = legends
    this.#beside = beside
    this.#report = report
    this.#takesName = nameGiver(report)
  }

  async collect(blocks: readonly PlacedBlock[]): Promise<void> {
    for (const placed of blocks) {
      const before = this.steps.length
      const last = this.steps.at(-1)
      await this.#read(placed)
      this.#isLastStepNear = this.steps.length > before || this.steps.at(-1) !== last
      this.#hosts.note(this.steps.slice(before))
    }
    this.#hosts.reportTypos(this.#report)
  }

  /** In the order of FORMAT 1: annotations, language, prompts; then prose and looks. */
  async #read(found: PlacedBlock): Promise<void> {
    const {block, settings} = found
    const said = saidBeside(block, this.#beside)
    if (said?.kind === 'data') {
      this.#ignore(found, 'data: the sidecar says so')
      return
    }
    if (said?.kind === 'file') {
      this.steps.push({...this.#fileStep(found, said), why: 'sidecar', trust: 'sure'})
      return
    }
    const isSaid = said?.kind === 'step'
    const placed = isSaid ? {...found, isSaidToBeStep: true} : found
    const signs: BareSigns = {
      isSaidToBeRoot: settings.role?.role.user === 'root',
      legends: new Map([
        ...legendsAt(this.#legends, block.position.start.offset),
        ...this.#beside.legends.map(({sign, user}) => [sign, user] as const)
      ])
    }
    const kind = blockKind(block, placed.isSaidToBeStep, isSaid || settings.options.run, signs)
    if (this.#hearTalk(placed, kind)) return
    if (!placed.isSaidToBeStep && (await this.#hearProse(placed, kind, signs))) return
    if (kind.kind === 'ignored') {
      this.#ignore(placed, kind.because)
      return
    }
    const isTranscript = kind.kind === 'transcript'
    const all = await this.#readCommands(kind.kind, placed, signs)
    const commands = kind.why === 'language' && !isSaid ? this.#withoutUntyped(all, placed) : all
    if (commands.length === 0) {
      const because = all.length > 0 ? 'nothing in it is a command' : 'only comments'
      this.#ignore(placed, isTranscript ? 'no command behind a prompt' : because)
    }
    this.#add(placed.isSaidToBeStep ? commands : commands.map(withoutForm), placed, {
      why: isSaid ? 'sidecar' : kind.why,
      trust: 'sure',
      isProgram: kind.kind === 'program'
    })
  }

  /** A block that shows the prompts of another program belongs to the step before it, if that starts it. */
  #hearTalk(placed: PlacedBlock, kind: BlockKind): boolean {
    const {block} = placed
    const first = block.lines.find(({text}) => text.trim() !== '')
    const program = first && block.prompt === null ? foreignProgram(first.text) : undefined
    if (first === undefined || program === undefined || kind.kind === 'program') return false
    const last = this.#isLastStepNear ? this.steps.at(-1) : undefined
    const joined = last && continueTalk(last, block.lines, program)
    if (joined !== undefined) {
      this.steps[this.steps.length - 1] = joined
      return true
    }
    if (languageKind(block.language) === 'data') return false
    if (!this.#foreignTold.has(program.name)) reportForeign(first, program, this.#report)
    this.#foreignTold.add(program.name)
    this.#ignore(placed, `prompts of ${program.name}, not of a shell`)
    return true
  }

  /** What the paragraph before a block says of it, and what it looks like: only where nothing surer speaks. */
  async #hearProse(placed: PlacedBlock, kind: BlockKind, signs: BareSigns): Promise<boolean> {
    const {block, lead} = placed
    if (kind.kind === 'program' || (kind.kind === 'ignored' && kind.because === 'empty'))
      return false
    const hasPrompt = findPrompts(block.lines, signs, block.prompt?.prompts) !== undefined
    if (block.prompt !== null || (kind.kind === 'transcript' && hasPrompt)) return false
    const announced = lead ? readAnnouncement(readProse(lead.node, lead.position)) : undefined
    const isUnnamed = kind.kind === 'ignored' && kind.because === noLanguage
    const found = isUnnamed ? await findCandidates(block.lines) : {commands: [], prose: []}
    if (this.#hearAnnouncement(placed, kind, announced, found.commands.length > 0)) return true
    if (found.commands.length === 0) return false
    reportProse(found.prose, this.#report)
    this.#add(found.commands, placed, {why: 'inferred', trust: 'candidate', isProgram: false})
    return true
  }

  #hearAnnouncement(
    placed: PlacedBlock,
    kind: BlockKind,
    announced: Announcement | undefined,
    looksTyped: boolean
  ): boolean {
    const heard = announced && believed(announced, placed.block, kind, looksTyped)
    if (heard?.kind === 'file') {
      this.steps.push(this.#fileStep(placed, heard))
      return true
    }
    if (heard?.kind !== 'output') return false
    const last = this.#isLastStepNear ? this.steps.at(-1) : undefined
    const promising = heard.isExact && last ? expectOutput(last, placed.block.lines) : undefined
    if (promising !== undefined) {
      this.steps[this.steps.length - 1] = promising
      return true
    }
    if (kind.kind === 'ignored' && kind.because !== noLanguage) return false
    this.#ignore(placed, heard.isExact ? 'an output, but of no step' : 'an example of an output')
    return true
  }

  #fileStep(placed: PlacedBlock, file: Parameters<typeof fileStep>[1]): FileStep {
    const {section, settings} = placed
    const role = settings.role?.role ?? {user: null, host: null}
    const command = `${file.op} ${file.path}`
    return fileStep(placed, file, {role, command, id: this.#idOf({section, role, command})})
  }

  #add(
    commands: readonly TypedCommand[],
    placed: PlacedBlock,
    facts: {readonly why: Why; readonly trust: Trust; readonly isProgram: boolean}
  ): void {
    const {settings, section} = placed
    for (const command of commands) {
      const role = roleOf(command, settings)
      const id = this.#idOf({section, role, command: command.command})
      const isNamed = this.#takesName(settings)
      this.steps.push(makeStep(command, {...facts, id, role, placed, isNamed}))
    }
  }

  async #readCommands(
    kind: 'transcript' | 'script' | 'program',
    {block}: PlacedBlock,
    signs: BareSigns
  ): Promise<readonly TypedCommand[]> {
    switch (kind) {
      case 'transcript':
        return readTranscript(block, signs, this.#report)
      case 'script':
        return behindPrompt(await readScript(block.lines, this.#report), block.prompt)
      case 'program':
        return [readProgram(block.lines)]
    }
  }

  /** In a block of a shell everything is typed, but not what a program prints, nor settings and sentences. */
  #withoutUntyped(
    commands: readonly TypedCommand[],
    {block}: PlacedBlock
  ): readonly TypedCommand[] {
    const firstLines = commands.map(firstLine)
    const isShown = isShownWhole(firstLines)
    const untyped = commands.filter(
      (_command, index) =>
        isShown ||
        isNotTyped(firstLines[index] as string) ||
        // Half of a command must not be typed.
        isOption(firstLines[index + 1] ?? '')
    )
    const lines = new Set(untyped.map(({position}) => position.start.line))
    reportProse(
      block.lines.filter(({line}) => lines.has(line)),
      this.#report
    )
    return commands.filter((command) => !untyped.includes(command))
  }

  #ignore({block}: PlacedBlock, because: string): void {
    const {lines, position} = block
    this.ignored.push({
      line: (lines[0] ?? position.start).line,
      endLine: (lines.at(-1) ?? position.end).line,
      because
    })
  }
}
