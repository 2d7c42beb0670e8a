import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {findSidecars, sidecarPath} from '../../src/sidecar/find.ts'

const find = suite('sidecars are found')

async function inTree(
  files: readonly string[],
  look: (folder: string) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-find-'))
  try {
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), {recursive: true})
      await writeFile(join(folder, file), '')
    }
    await look(folder)
  } finally {
    await rm(folder, {recursive: true})
  }
}

find('beside the document that was named', () =>
  inTree(['a.rst', 'a.rst.as-written.yaml', 'gone.rst.as-written.yaml'], async (folder) => {
    const path = join(folder, 'a.rst')
    const {byDocument, problems} = await findSidecars([path], {named: [path]})
    assert.equal([...byDocument], [[path, `${path}.as-written.yaml`]])
    assert.equal(problems, [])
  })
)

find('in the folder that was named, with those that were left behind', () =>
  inTree(
    ['docs/a.rst', 'docs/a.rst.as-written.yaml', 'docs/b.rst.as-written.yaml', 'new/b.rst'],
    async (folder) => {
      const documents = [join(folder, 'docs/a.rst'), join(folder, 'new/b.rst')]
      const {byDocument, problems} = await findSidecars(documents, {named: [folder]})
      assert.is(byDocument.size, 1)
      assert.equal(
        problems.map(({code, path, hint}) => ({code, path, hint})),
        [
          {
            code: 'orphan-sidecar',
            path: join(folder, 'docs/b.rst.as-written.yaml'),
            hint: `\`${documents[1]}\` has this name: put the sidecar beside it`
          }
        ]
      )
    }
  )
)

find('though their document is gone', () =>
  inTree(['a.rst.as-written.yaml'], async (folder) => {
    const {problems} = await findSidecars([], {named: [join(folder, 'a.rst')]})
    assert.equal(
      problems.map(({code}) => code),
      ['orphan-sidecar']
    )
  })
)

find('in the mirror of the tree', () =>
  inTree(['docs/a.rst', 'notes/docs/a.rst.as-written.yaml', 'docs/b.rst'], async (folder) => {
    const mirror = {root: folder, folder: join(folder, 'notes')}
    const document = join(folder, 'docs/a.rst')
    const {byDocument} = await findSidecars([document], {named: [document], mirror})
    assert.ok(byDocument.get(document)?.endsWith('notes/docs/a.rst.as-written.yaml'))
    assert.ok(sidecarPath(document, mirror).endsWith('notes/docs/a.rst.as-written.yaml'))
    assert.is(sidecarPath(document, undefined), `${document}.as-written.yaml`)
  })
)

find('once: beside and in the mirror are one too many', () =>
  inTree(['a.rst', 'a.rst.as-written.yaml', 'notes/a.rst.as-written.yaml'], async (folder) => {
    const mirror = {root: folder, folder: join(folder, 'notes')}
    const document = join(folder, 'a.rst')
    const {byDocument, problems} = await findSidecars([document], {named: [document], mirror})
    assert.is(byDocument.size, 0)
    assert.match(problems[0]?.message ?? '', /has a second sidecar/)
  })
)

find('for no document from standard input', async () => {
  const {byDocument} = await findSidecars(['-'], {named: ['-']})
  assert.is(byDocument.size, 0)
})

find.run()
