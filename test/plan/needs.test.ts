import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {planOf} from './plan-of.ts'

const needing = suite('needs')

function guide(...blocks: readonly (readonly [string, string])[]): string {
  return blocks
    .map(([annotation, command]) => `\`\`\`console ${annotation}\n$ ${command}\n\`\`\`\n`)
    .join('\n')
}

async function order(text: string): Promise<readonly string[]> {
  const {documents} = await planOf({'guide.md': text})
  return documents.flatMap((document) => document.order.map(({step}) => step.command))
}

async function problems(
  text: string
): Promise<readonly (readonly [string, number | undefined, string])[]> {
  const {documents} = await planOf({'guide.md': text})
  return documents.flatMap((document) =>
    document.problems.map(
      ({code, position, message}) => [code, position?.start.column, message] as const
    )
  )
}

needing('keep the order of the document where it does already', async () => {
  assert.equal(await order(guide(['{#a}', 'a'], ['{needs=a}', 'b'], ['', 'c'])), ['a', 'b', 'c'])
})

needing('bring a step forward, with what that one needs', async () => {
  const text = guide(['{needs=c}', 'a'], ['', 'b'], ['{#c needs="#d"}', 'c'], ['{#d}', 'd'])
  assert.equal(await order(text), ['d', 'c', 'a', 'b'])
})

needing('mean all steps of a block', async () => {
  const text = guide(['{needs=two}', 'a'], ['{#two}', 'b\n$ c'])
  assert.equal(await order(text), ['b', 'c', 'a'])
})

needing('are told by the ids of the steps', async () => {
  const {documents} = await planOf({'guide.md': guide(['{#a}', 'a'], ['{needs=a}', 'b'])})
  const [a, b] = documents[0]?.steps ?? []
  assert.equal([a?.needs, b?.needs], [[], [a?.step.id]])
})

needing('point at a name that nobody has', async () => {
  assert.equal(await problems(guide(['{#install}', 'a'], ['{needs=instal}', 'b'])), [
    ['unknown-step', 13, 'No step is named `#instal`']
  ])
})

needing('point at a circle', async () => {
  const text = guide(['{#a needs=b}', 'a'], ['{#b needs=c}', 'b'], ['{#c needs=b}', 'c'])
  assert.equal(await problems(text), [
    ['cyclic-needs', 16, '`#b` needs `#c` needs `#b`, so none of them can come first']
  ])
})

needing('find a step that needs itself', async () => {
  assert.equal(
    (await problems(guide(['{#a needs=a}', 'a']))).map(([code]) => code),
    ['cyclic-needs']
  )
})

needing(
  'order thousands of steps, each of which needs the next, without a deep stack',
  async () => {
    const blocks = Array.from(
      {length: 2_000},
      (_, index) => [`{#s${index} needs=s${index + 1}}`, `echo ${index}`] as const
    )
    const commands = await order(guide(...blocks, ['{#s2000}', 'last']))
    assert.equal([commands[0], commands.at(-1)], ['last', 'echo 0'])
  }
)

needing.run()
