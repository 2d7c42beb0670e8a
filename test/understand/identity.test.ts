import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from './markdown.ts'

const identity = suite('step ids')

async function idsOf(...lines: readonly string[]): Promise<readonly string[]> {
  return (await understandMarkdown(...lines)).steps.map(({id}) => id)
}

const document = [
  '# Install',
  '',
  '```console',
  '$ make',
  '$ make',
  '$ make install',
  'done',
  '```'
]

identity('are twelve hexadecimal digits, and differ between equal commands', async () => {
  const ids = await idsOf(...document)
  assert.is(new Set(ids).size, 3)
  for (const id of ids) assert.match(id, /^[0-9a-f]{12}$/)
})

identity('survive edits elsewhere in the document', async () => {
  const ids = await idsOf(...document)
  const edited = await idsOf(
    'An introduction.',
    '',
    ...document.slice(0, 2),
    'More words.',
    '',
    '```console {timeout=5m}',
    '$ echo new',
    ...document.slice(3, 6),
    'other output',
    '```',
    '',
    '# Remove',
    '',
    '```console',
    '$ make',
    '```'
  )
  assert.equal(edited.slice(1, 4), ids)
})

identity('change with section, role and command', async () => {
  const [id] = await idsOf('# A', '```console', '$ make', '```')
  const others = await idsOf(
    '# B',
    '```console',
    '$ make',
    'root@web # make',
    '```',
    '# A',
    '```console',
    '$ make -k',
    'root@web # make',
    '```'
  )
  assert.is(new Set([id, ...others]).size, 5)
})

identity('are pinned, for journals and sidecars refer to them', async () => {
  assert.equal(await idsOf('# A', '```console', 'root@web # make', '```'), ['8ba546963ddc'])
})

identity.run()
