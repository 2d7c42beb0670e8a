import {execFile} from 'node:child_process'
import {symlink} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {promisify} from 'node:util'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {findDocuments} from '../../src/read/find.ts'
import {withFiles} from './folder.ts'

const finding = suite('findDocuments')

const files = {
  'README.md': '',
  'docs/install.md': '',
  'docs/INSTALL.RST': '',
  'docs/deep/er/upgrade.markdown': '',
  'docs/deep.md': '',
  'docs/notes.txt': '',
  'docs/node_modules/left-pad/README.md': '',
  'docs/.cache/old.md': '',
  'docs/.#install.md': '',
  'docs/we[ird]*.md': '',
  'empty/notes.txt': ''
}
const extensions = ['.md', '.markdown', '.rst']

/** What is found in a tree of files, with paths from its root. */
async function find(folder: string, named: readonly string[]): Promise<readonly string[]> {
  const {paths, problems} = await findDocuments(
    named.map((name) => (name === '-' ? name : join(folder, name))),
    extensions
  )
  return [
    ...paths.map((path) => (path === '-' ? path : relative(folder, path))),
    ...problems.map(({code, path}) => `${code}: ${relative(folder, path)}`)
  ]
}

const documents = [
  'docs/INSTALL.RST',
  'docs/deep.md',
  'docs/deep/er/upgrade.markdown',
  'docs/install.md',
  'docs/we[ird]*.md'
]

const namings: readonly (readonly [
  what: string,
  named: readonly string[],
  found: readonly string[]
])[] = [
  [
    'files in the order in which they are named',
    ['docs/install.md', 'README.md'],
    ['docs/install.md', 'README.md']
  ],
  ['standard input', ['-', 'README.md', '-'], ['-', 'README.md']],
  ['documents in a folder and its folders, sorted', ['docs'], documents],
  ['a hidden folder that is named', ['docs/.cache'], ['docs/.cache/old.md']],
  [
    'installed documents that are named',
    ['docs/node_modules'],
    ['docs/node_modules/left-pad/README.md']
  ],
  [
    'a file once',
    ['README.md', './docs/../README.md', '', 'README.md'],
    ['README.md', ...documents]
  ],
  ['a file with the marks of a pattern', ['docs/we[ird]*.md'], ['docs/we[ird]*.md']],
  ['files that match', ['docs/[di]*.md'], ['docs/deep.md', 'docs/install.md']],
  ['files at any depth', ['**/*.markdown'], ['docs/deep/er/upgrade.markdown']],
  ['documents in folders that match', ['d*'], documents],
  ['alternatives', ['{README,CHANGES}.md'], ['README.md']],
  ['nothing where nothing is named', [], []],
  ['a folder without documents', ['empty'], ['no-documents: empty']],
  ['a pattern that matches nothing', ['*.adoc'], ['no-documents: *.adoc']],
  ['a pattern that matches no document', ['docs/*.txt'], ['no-documents: docs/*.txt']],
  ['a file that nobody reads', ['docs/notes.txt'], ['unknown-syntax: docs/notes.txt']],
  [
    'a missing file among others',
    ['REDME.md', 'README.md'],
    ['README.md', 'unreadable-file: REDME.md']
  ]
]

for (const [what, named, found] of namings) {
  finding(`finds ${what}`, async () => {
    await withFiles(files, async (folder) => {
      assert.equal(await find(folder, named), found)
    })
  })
}

finding('names what is found as the user did', async () => {
  await withFiles({'docs/a.md': ''}, async (folder) => {
    const from = relative('', folder)
    for (const [name, path] of [
      ['docs/a.md', 'docs/a.md'],
      ['docs/', 'docs/a.md'],
      ['docs/*.md', 'docs/a.md']
    ]) {
      const {paths} = await findDocuments([`${from}/${name}`], extensions)
      assert.equal(paths, [`${from}/${path}`])
    }
    assert.equal((await findDocuments([`${folder}/**`], extensions)).paths, [`${folder}/docs/a.md`])
  })
})

finding('follows links, and comes back from links that lead in circles', async () => {
  await withFiles({'docs/deep/a.md': '', 'more/b.md': ''}, async (folder) => {
    await symlink('..', join(folder, 'docs/deep/up'))
    await symlink('../more', join(folder, 'docs/more'))
    await symlink('deep/a.md', join(folder, 'docs/other-name-of-a.md'))
    await symlink('nowhere', join(folder, 'docs/nowhere.md'))
    await symlink('self.md', join(folder, 'docs/self.md'))
    assert.equal(await find(folder, ['docs']), ['docs/deep/a.md', 'docs/more/b.md'])
    assert.equal(await find(folder, ['docs/nowhere.md']), ['unreadable-file: docs/nowhere.md'])
  })
})

finding('leaves pipes in folders alone, and refuses those that are named', async () => {
  await withFiles({'docs/a.md': ''}, async (folder) => {
    await promisify(execFile)('mkfifo', [join(folder, 'docs/pipe.md')])
    assert.equal(await find(folder, ['docs']), ['docs/a.md'])
    assert.equal(await find(folder, ['docs/pipe.md']), ['unreadable-file: docs/pipe.md'])
  })
})

finding('says which endings documents have', async () => {
  await withFiles(files, async (folder) => {
    const {problems} = await findDocuments(
      [`${folder}/empty`, `${folder}/docs/notes.txt`],
      extensions
    )
    assert.equal(
      problems.map(({message, hint}) => [message.replaceAll(`${folder}/`, ''), hint]),
      [
        ['`empty` holds no document', 'documents end in `.md`, `.markdown` or `.rst`'],
        [
          'No reader knows what kind of document `docs/notes.txt` is',
          'documents end in `.md`, `.markdown` or `.rst`'
        ]
      ]
    )
  })
})

finding.run()
