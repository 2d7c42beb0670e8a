import type {Plan, PlannedDocument, PlannedStep} from '../../model/plan.ts'
import {roleName} from '../../model/role.ts'

/** A step of the graph. */
export interface GraphNode {
  /** Letters and digits; unique in the graph. */
  readonly name: string
  readonly line: number
  /** `root@new-server`; every role is drawn in a way of its own. */
  readonly role: string
  /** The first line of the command, cut short, and the option that it stands in. */
  readonly label: string
  readonly runs: boolean
}

/** `order`: performed right after one another. `needs`: declared. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'order' | 'needs'
}

/** Steps that stand below the same titles, in a row. */
export interface GraphSection {
  readonly name: string
  /** Empty for what stands above the first title. */
  readonly title: string
  readonly nodes: readonly GraphNode[]
}

export interface GraphDocument {
  readonly name: string
  readonly title: string
  readonly sections: readonly GraphSection[]
}

/** The step graph of a plan, before anybody draws it. */
export interface Graph {
  readonly documents: readonly GraphDocument[]
  readonly edges: readonly GraphEdge[]
  /** In the order of their first step. */
  readonly roles: readonly string[]
}

/** What `plan --graph` draws: sections as boxes, steps as nodes, the order of performance and what steps need as arrows. */
export function stepGraph({documents}: Plan): Graph {
  const roles = documents.flatMap(({steps}) => steps.map(({step}) => roleName(step.role)))
  return {
    documents: documents.map(drawDocument),
    edges: documents.flatMap(edgesOf),
    roles: [...new Set(roles)]
  }
}

function drawDocument({runbook, steps}: PlannedDocument, index: number): GraphDocument {
  const name = `d${index + 1}`
  const sections: {name: string; title: string; nodes: GraphNode[]}[] = []
  for (const [ordinal, planned] of steps.entries()) {
    const title = planned.step.section.join(' › ')
    if (sections.at(-1)?.title !== title || sections.length === 0) {
      sections.push({name: `${name}p${sections.length + 1}`, title, nodes: []})
    }
    sections.at(-1)?.nodes.push(drawStep(planned, nodeName(index, ordinal)))
  }
  const {title, path} = runbook
  return {name, title: title === null ? path : `${path}: ${title}`, sections}
}

function drawStep(planned: PlannedStep, name: string): GraphNode {
  const {step, notRun} = planned
  const [first = '', ...more] = step.command.split('\n')
  const isCut = first.length > widest || more.length > 0
  return {
    name,
    line: step.position.start.line,
    role: roleName(step.role),
    label: `${isCut ? `${first.slice(0, widest)} …` : first}${optionOf(planned)}`,
    runs: notRun === null
  }
}

const widest = 60

/** ` [server=uwsgi, not chosen]` behind a step that stands in an option. */
function optionOf({step: {choices}, notRun}: PlannedStep): string {
  if (choices === undefined) return ''
  const options = choices.map(({name, option}) => `${name}=${option}`)
  return ` [${options.join(', ')}${notRun?.reason === 'not-chosen' ? ', not chosen' : ''}]`
}

function edgesOf({steps, order}: PlannedDocument, index: number): readonly GraphEdge[] {
  const names = new Map(steps.map(({step}, ordinal) => [step.id, nodeName(index, ordinal)]))
  const nameOf = ({step}: PlannedStep): string => names.get(step.id) as string
  const inOrder = order.slice(1).map(
    (planned, ordinal): GraphEdge => ({
      from: nameOf(order[ordinal] as PlannedStep),
      to: nameOf(planned),
      kind: 'order'
    })
  )
  const declared = steps.flatMap((planned) =>
    planned.needs.map((id): GraphEdge => {
      return {from: names.get(id) as string, to: nameOf(planned), kind: 'needs'}
    })
  )
  return [...inOrder, ...declared]
}

function nodeName(document: number, ordinal: number): string {
  return `d${document + 1}s${ordinal + 1}`
}
