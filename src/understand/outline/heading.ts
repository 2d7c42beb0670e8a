import type {Heading, Nodes} from 'mdast'

/** Titles from the outermost to the innermost, each with the depth of its heading. */
export type SectionPath = readonly {readonly title: string; readonly depth: number}[]

/** The path of what follows a heading. */
export function enterSection(path: SectionPath, heading: Heading): SectionPath {
  const depth = heading.data?.level ?? heading.depth
  const outer = path.filter((section) => section.depth < depth)
  return [...outer, {title: headingText(heading), depth}]
}

/** What a heading or a label says, as people read it. */
export function headingText(heading: Nodes): string {
  const texts: string[] = []
  const waiting: Nodes[] = [heading]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children.toReversed())
    else if (node.type === 'text' || node.type === 'inlineCode') texts.push(node.value)
    else if (node.type === 'image' || node.type === 'imageReference') texts.push(node.alt ?? '')
    else if (node.type === 'break') texts.push(' ')
  }
  return texts.join('').replace(/\s+/g, ' ').trim()
}
