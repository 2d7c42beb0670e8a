import type {PhrasingContent} from 'mdast'
import type {TextDirective} from '../tree/nodes.ts'

const delimiter: RegExp = / +: +/

/** Set the classifiers of a term apart, which ` : ` in its text begins. */
export function splitClassifiers(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const split: PhrasingContent[] = []
  let classifier: TextDirective | undefined
  for (const node of nodes) {
    if (node.type !== 'text') {
      ;(classifier?.children ?? split).push(node)
      continue
    }
    const [before = '', ...others] = node.value.split(delimiter)
    const {position} = node
    if (before !== '') (classifier?.children ?? split).push({...node, value: before})
    for (const value of others) {
      classifier = {
        type: 'textDirective',
        name: 'classifier',
        attributes: {},
        children: [{...node, value}]
      }
      if (position !== undefined) classifier.position = position
      split.push(classifier)
    }
  }
  return split
}
