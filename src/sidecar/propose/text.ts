import {Document, YAMLMap} from 'yaml'
import type {Step} from '../../model/step.ts'
import {locatorFor} from './locator.ts'
import type {Proposals} from './proposal.ts'

/** Write what is proposed as a sidecar, with what only a person can decide as comments. */
export async function sidecarText(
  path: string,
  {remarks, steps, variables, choices}: Proposals,
  all: readonly Step[]
): Promise<string> {
  const lines = [
    `# Proposed by \`as-written annotate\` for ${path}.`,
    '# Read it before you use it: what stands here is believed.'
  ]
  if (remarks.length > 0) lines.push('#', ...remarks.map(commented))
  if (variables.length > 0) {
    lines.push('', '# Each wants a `default`, or its value with `--var NAME=value`.', 'variables:')
    for (const {name, remark} of variables) lines.push(`  ${commented(remark)}`, `  ${name}:`)
  }
  if (Object.keys(choices).length > 0) {
    lines.push('', '# Of these sections one is performed, the one that is chosen.', 'choices:')
    lines.push(...indented(yaml(choices), '  '))
  }
  if (steps.length > 0) lines.push('', 'steps:')
  for (const {step, remarks: why, keys} of steps) {
    const [first = '', ...more] = why
    lines.push(`  ${commented(`line ${step.position.start.line}: ${first}`)}`)
    lines.push(...more.map((remark) => `  ${commented(remark)}`))
    const [head = '', ...rest] = yaml({...(await locatorFor(step, all)), ...keys})
    lines.push(`  - ${head}`, ...indented(rest, '    '))
  }
  return `${lines.join('\n')}\n`
}

function commented(line: string): string {
  return `# ${line.replaceAll(/[\r\n]+\s*/g, ' ')}`
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`))
}

/** Keys in lines of their own, what they hold in one. */
function yaml(value: object): readonly string[] {
  const document = new Document()
  const nodes = Object.entries(value).map(([key, held]) =>
    document.createPair(key, document.createNode(held, {flow: true}))
  )
  const map = new YAMLMap()
  for (const node of nodes) map.add(node)
  document.contents = map as typeof document.contents
  return document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd().split('\n')
}
