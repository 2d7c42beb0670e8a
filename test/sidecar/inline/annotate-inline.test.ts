import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {builtInPlugins} from '../../../src/cli/built-in.ts'
import {blocksIn, planDocuments, understandHere} from '../../../src/engine.ts'
import type {Runbook} from '../../../src/model/runbook.ts'
import {handwork, neverEnding} from '../../../src/plan/foreseen.ts'
import {type Annotated, annotateInline} from '../../../src/sidecar/inline/annotate-inline.ts'
import {patchOf} from '../../../src/sidecar/inline/patch.ts'
import {proposeFor} from '../../../src/sidecar/propose/proposal.ts'

const inline = suite('annotations written into a document')

async function annotated(text: string, path: string): Promise<Annotated> {
  const understand = async (changed: string): Promise<Runbook> => {
    const [runbook] = await understandHere([{path, text: changed}], builtInPlugins)
    return runbook as Runbook
  }
  const source = {path, text}
  const runbook = await understand(text)
  const environment = {name: 'local', target: 'local', targets: {}, inPlace: false}
  const plan = planDocuments([runbook], environment, builtInPlugins, {
    isPerforming: false,
    isStrict: false,
    secrets: []
  })
  const proposals = plan.documents.flatMap(
    (document) => proposeFor(document, {handwork, neverEnding}).steps
  )
  const blocks = await blocksIn(source, builtInPlugins)
  return annotateInline({source, runbook, blocks, understand}, proposals)
}

const cases: readonly [
  title: string,
  path: string,
  before: readonly string[],
  after: readonly string[]
][] = [
  [
    'stand behind the language of a fence',
    'a.md',
    ['# A', '', '```console', '$ crontab -e', '```'],
    ['# A', '', '```console {manual}', '$ crontab -e', '```']
  ],
  [
    'keep what stands there, and blanks behind it',
    'a.md',
    ['~~~~ bash title="x"  ', 'tail -f log', '~~~~'],
    ['~~~~ bash title="x" {background ready=delay:2s}  ', 'tail -f log', '~~~~']
  ],
  [
    'stand in a comment where a fence has no language',
    'a.md',
    ['Text', '', '```', '$ python manage.py runserver 0.0.0.0:9000', '```'],
    [
      'Text',
      '',
      '<!-- as-written: background ready=port:9000 -->',
      '```',
      '$ python manage.py runserver 0.0.0.0:9000',
      '```'
    ]
  ],
  [
    'keep to quotes and lists',
    'a.md',
    ['> * Type', '>', '>   ```', '>   $ vi x', '>   ```'],
    ['> * Type', '>', '>   <!-- as-written: manual -->', '>   ```', '>   $ vi x', '>   ```']
  ],
  [
    'enrol indented commands of Markdown',
    'a.md',
    ['Type', '', '\tapt-get install redis', '', 'Done.'],
    ['Type', '', '<!-- as-written: run -->', '\tapt-get install redis', '', 'Done.']
  ],
  [
    'stand before the paragraph that ends in `::`',
    'a.rst',
    ['Title', '=====', 'Edit it', 'now::', '', '\t$ vi x', ''],
    ['Title', '=====', '', '.. as-written: manual', '', 'Edit it', 'now::', '', '\t$ vi x', '']
  ],
  [
    'stand before a directive, as deep as that',
    'a.rst',
    ['1. Start it:', '', '   .. code-block:: console', '', '      $ celery flower', ''],
    [
      '1. Start it:',
      '',
      '   .. as-written: background ready=port:5555',
      '',
      '   .. code-block:: console',
      '',
      '      $ celery flower',
      ''
    ]
  ],
  [
    'stand before a paragraph that is nothing but `::`',
    'a.rst',
    ['Text.', '', '::', '', '  $ crontab -e'],
    ['Text.', '', '.. as-written: manual', '', '::', '', '  $ crontab -e']
  ]
]

for (const [title, path, before, after] of cases) {
  for (const end of ['\n', '\r\n']) {
    inline(`${title}${end === '\n' ? '' : ', with carriage returns'}`, async () => {
      const {text, leftOut} = await annotated(before.join(end), path)
      assert.equal(leftOut, [])
      assert.is(text, after.join(end))
    })
  }
}

const leftOut: readonly [path: string, lines: readonly string[], because: string][] = [
  ['a.md', ['```console', '$ make', '$ vi x', '```'], 'other steps stand in the same block'],
  ['a.md', ['- ```', '  $ vi x', '  ```'], 'no annotation can stand there'],
  ['a.rst', ['- Type::', '', '    $ vi x'], 'no annotation can stand there'],
  [
    'a.md',
    ['Create the file `/etc/app.ini` with the following content:', '', '```ini', 'a=1', '```'],
    'no annotation says it'
  ]
]

for (const [path, lines, because] of leftOut) {
  inline(`are left out in ${lines.join('⏎')}`, async () => {
    const document = await annotated(lines.join('\n'), path)
    assert.equal(
      document.leftOut.map((each) => each.because),
      [because]
    )
    assert.is(document.text, lines.join('\n'))
    assert.equal(document.edits, [])
  })
}

inline('change nothing the second time', async () => {
  const lines = ['```console', '$ vi x', '```', '', 'Type', '', '    apt-get install redis', '']
  const first = await annotated(lines.join('\n'), 'a.md')
  assert.is(first.edits.length, 2)
  assert.equal((await annotated(first.text, 'a.md')).edits, [])
})

inline('are shown as a patch', async () => {
  const lines = [
    '1',
    '',
    '2',
    '',
    '3',
    '',
    '```console',
    '$ vi x',
    '```',
    '',
    '4',
    '',
    '5',
    '',
    '6'
  ]
  const {edits} = await annotated(lines.join('\n'), 'a.md')
  assert.is(
    patchOf('a.md', lines.join('\n'), edits),
    [
      '--- a.md',
      '+++ a.md',
      '@@ -4,7 +4,7 @@',
      ' ',
      ' 3',
      ' ',
      '-```console',
      '+```console {manual}',
      ' $ vi x',
      ' ```',
      ' ',
      ''
    ].join('\n')
  )
})

inline.run()
