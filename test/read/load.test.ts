import {execFile} from 'node:child_process'
import {open, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Problem} from '../../src/model/problem.ts'
import {loadSource} from '../../src/read/load.ts'
import {withFiles} from './folder.ts'

const load = suite('loadSource')

async function problemOf(path: string): Promise<Problem> {
  const loaded = await loadSource(path)
  if ('source' in loaded) throw new Error(`read \`${path}\`, expected a problem`)
  return loaded.problem
}

function place({code, position}: Problem): string {
  return `${code} ${position?.start.line}:${position?.start.column} @${position?.start.offset}`
}

const texts: readonly (readonly [what: string, bytes: string | Uint8Array, text: string])[] = [
  ['a text', '# Install\n\n$ make\n', '# Install\n\n$ make\n'],
  ['nothing', '', ''],
  ['characters of every length', 'aüß€😀\r\n', 'aüß€😀\r\n'],
  ['a text without its byte order mark', '\uFEFF# Install\r', '# Install\r'],
  ['a second byte order mark as text', '\uFEFF\uFEFFa', '\uFEFFa'],
  ['only a byte order mark as nothing', '\uFEFF', ''],
  ['the replacement character that is written', 'a\uFFFDb', 'a\uFFFDb'],
  ['a line as long as lines may be', 'ü'.repeat(1_000_000), 'ü'.repeat(1_000_000)],
  ['many long lines', `${'a'.repeat(900_000)}\r`.repeat(5), `${'a'.repeat(900_000)}\r`.repeat(5)]
]

for (const [what, bytes, text] of texts) {
  load(`reads ${what}`, async () => {
    await withFiles({'guide.md': bytes}, async (folder) => {
      const path = join(folder, 'guide.md')
      const loaded = await loadSource(path)
      assert.ok('source' in loaded && loaded.source.path === path && loaded.source.text === text)
    })
  })
}

const refused: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  place: string,
  message: string
])[] = [
  ['Latin-1', Buffer.from('# Pr\xfcfung\n', 'latin1'), 'not-utf8 1:5 @4', 'Byte 0xFC is not UTF-8'],
  [
    'a character that is cut off',
    Buffer.from([0x61, 0x0d, 0x0a, 0xe2, 0x82]),
    'not-utf8 2:1 @3',
    'Byte 0xE2 is not UTF-8'
  ],
  [
    'Latin-1 behind a byte order mark and a pair of surrogates',
    Buffer.concat([Buffer.from('\uFEFFa\n😀'), Buffer.from([0xff])]),
    'not-utf8 2:3 @4',
    'Byte 0xFF is not UTF-8'
  ],
  [
    'binary data',
    Buffer.from('\x7fELF\n\x02\0\0'),
    'not-utf8 2:2 @6',
    'A NUL byte stands here: this is binary data, not text'
  ],
  [
    'UTF-16',
    Buffer.from('\uFEFF# Install', 'utf16le'),
    'not-utf8 1:1 @0',
    'The byte order mark is that of UTF-16, not of UTF-8'
  ],
  [
    'a line that is too long',
    Buffer.from(`a\n\r\n${'ü'.repeat(1_000_001)}\nb`),
    'line-too-long 3:1 @4',
    'Line 3 has more than 1,000,000 characters'
  ],
  [
    'a line that is too long in UTF-16 units',
    Buffer.from('😀'.repeat(500_001)),
    'line-too-long 1:1 @0',
    'Line 1 has more than 1,000,000 characters'
  ],
  [
    'a last line that is too long',
    Buffer.from(`${'a'.repeat(900_000)}\n`.repeat(3) + 'b'.repeat(1_000_001)),
    'line-too-long 4:1 @2700003',
    'Line 4 has more than 1,000,000 characters'
  ]
]

for (const [what, bytes, expected, message] of refused) {
  load(`refuses ${what} and says where`, async () => {
    await withFiles({'guide.md': bytes}, async (folder) => {
      const problem = await problemOf(join(folder, 'guide.md'))
      assert.is(place(problem), expected)
      assert.is(problem.message, message)
    })
  })
}

load('refuses 100 MB in one line without reading them', async () => {
  await withFiles({'guide.md': ''}, async (folder) => {
    const path = join(folder, 'guide.md')
    const file = await open(path, 'w')
    const piece = Buffer.alloc(10_000_000, 'a')
    for (let count = 0; count < 10; count++) await file.write(piece)
    await file.close()
    const memory = process.memoryUsage().rss
    const started = performance.now()
    assert.is(place(await problemOf(path)), 'line-too-long 1:1 @0')
    assert.ok(performance.now() - started < 1000)
    assert.ok(process.memoryUsage().rss - memory < 50_000_000)
  })
})

load('suggests the file that a missing one is a slip of', async () => {
  await withFiles({'docs/install.md': '', 'docs/upgrade.md': ''}, async (folder) => {
    const problem = await problemOf(join(folder, 'docs/isntall.md'))
    assert.is(problem.code, 'unreadable-file')
    assert.is(problem.position, null)
    assert.is(problem.message, `\`${folder}/docs/isntall.md\` does not exist`)
    assert.is(problem.hint, `did you mean \`${folder}/docs/install.md\`?`)
    const elsewhere = await problemOf(join(folder, 'dosc/install.md'))
    assert.is(elsewhere.hint, `did you mean \`${folder}/docs/install.md\`?`)
    assert.is((await problemOf(join(folder, 'docs/zebra.txt'))).hint, null)
    assert.is((await problemOf(join(folder, 'docs/install.md/x'))).code, 'unreadable-file')
  })
})

load('refuses what is no file, and never waits for it', async () => {
  await withFiles({'guide.md': ''}, async (folder) => {
    const pipe = join(folder, 'pipe.md')
    await promisify(execFile)('mkfifo', [pipe])
    await symlink('nowhere.md', join(folder, 'link.md'))
    const messages = [
      (await problemOf(pipe)).message,
      (await problemOf('/dev/zero')).message,
      (await problemOf(folder)).message,
      (await problemOf(join(folder, 'link.md'))).message
    ]
    assert.equal(messages, [
      `\`${pipe}\` is a pipe, not a file`,
      '`/dev/zero` is a device, not a file',
      `\`${folder}\` is a folder, not a file`,
      `\`${folder}/link.md\` is a link to \`nowhere.md\`, which does not exist`
    ])
    assert.is((await problemOf(pipe)).hint, `pass its text on standard input: \`- < ${pipe}\``)
  })
})

/** What another process makes of its standard input. */
async function loadStandardInput(input: Uint8Array): Promise<unknown> {
  const script = `
    import {loadSource} from './src/read/load.ts'
    console.log(JSON.stringify(await loadSource('-')))`
  const started = promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {cwd: new URL('../..', import.meta.url)}
  )
  // It may stop reading before everything is written.
  started.child.stdin?.on('error', () => {})
  started.child.stdin?.end(input)
  return JSON.parse((await started).stdout)
}

load('reads standard input', async () => {
  const loaded = await loadStandardInput(Buffer.from('\uFEFF# Größe\n'))
  assert.equal(loaded, {source: {path: '-', text: '# Größe\n'}})
})

load('refuses a line on standard input that does not end', async () => {
  const loaded = await loadStandardInput(Buffer.alloc(5_000_000, 'a'))
  assert.equal((loaded as {problem: Problem}).problem.code, 'line-too-long')
})

load.run()
