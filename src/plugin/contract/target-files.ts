import assert from 'node:assert/strict'
import {Buffer} from 'node:buffer'
import type {Role} from '../../model/role.ts'
import type {FoundFile} from '../../seam/files.ts'
import type {Machine} from '../../seam/target.ts'
import type {Terminal} from '../../seam/terminal.ts'

/** Where a case works: a machine, a terminal of the role on it, and an empty folder of the role. */
interface Workbench {
  readonly machine: Machine
  readonly terminal: Terminal
  readonly role: Role
  readonly folder: string
}

/** Something that the files of every machine must do. */
export interface FilesCase {
  readonly name: string
  readonly run: (bench: Workbench) => Promise<void>
}

/** Every byte, and what text modes, terminals and line-minded programs would change. */
const anyBytes = Buffer.concat([
  Buffer.from(Array.from({length: 256}, (_, byte) => byte)),
  Buffer.from('\r\n\x04\x1a\x03ñandú 日本語 no line feed at the end')
])

/** What every shell, login shell and transport in between could take for something else. */
const names: readonly string[] = [
  'crontab',
  '-rf',
  'it\'s a "name" with $HOME, `id`, \\n and !!',
  'ñandú 日本語',
  ' two\nlines\n'
]

async function put(bench: Workbench, name: string, text: string, mode: number | null = null) {
  const content = Buffer.from(text)
  return bench.machine.files.put(bench.role, `${bench.folder}/${name}`, {content, mode})
}

async function contentOf({machine, role, folder}: Workbench, name: string): Promise<Buffer> {
  return bytesOf(await machine.files.get(role, `${folder}/${name}`))
}

function bytesOf(found: FoundFile): Buffer {
  assert.equal(found.kind, 'file', 'because' in found ? found.because : undefined)
  return 'content' in found ? Buffer.from(found.content) : Buffer.alloc(0)
}

/** What a command says in the folder. */
async function ask({terminal, folder}: Workbench, command: string): Promise<string> {
  const {output} = await terminal.run({command: `cd '${folder}' && ${command}`, patience: 30_000})
  return output
}

/** What the files of every machine must do, as data. */
export const filesCases: readonly FilesCase[] = [
  {
    name: 'puts files that its terminals see, and gets files that they have written',
    async run(bench) {
      assert.equal(await put(bench, 'settings.py', 'DEBUG = False\n'), undefined)
      assert.equal(await ask(bench, 'cat settings.py'), 'DEBUG = False\n')
      await ask(bench, 'echo "DEBUG = True" > settings.py; chmod 604 settings.py')
      const found = await bench.machine.files.get(bench.role, `${bench.folder}/settings.py`)
      assert.equal(bytesOf(found).toString(), 'DEBUG = True\n')
      assert.equal('mode' in found && found.mode, 0o604)
    }
  },
  {
    name: 'keeps every byte of a file, also of none and of 1 MB',
    async run(bench) {
      const {machine, role, folder} = bench
      const large = Buffer.concat(Array.from({length: 3500}, () => anyBytes))
      for (const content of [anyBytes, Buffer.alloc(0), large]) {
        assert.equal(await machine.files.put(role, `${folder}/b`, {content, mode: null}), undefined)
        assert.ok((await contentOf(bench, 'b')).equals(content), `${content.length} bytes`)
        assert.equal((await ask(bench, 'wc -c < b')).trim(), String(content.length))
      }
    }
  },
  {
    name: 'takes any path',
    async run(bench) {
      for (const name of names) {
        assert.equal(await put(bench, name, name), undefined)
        assert.equal((await contentOf(bench, name)).toString(), name)
      }
      assert.equal((await ask(bench, 'ls -A | tr -dc "\\n" | wc -c')).trim(), '7')
    }
  },
  {
    name: 'says where there is no file',
    async run({machine, role, folder}) {
      for (const path of [`${folder}/none`, `${folder}/no/folder`]) {
        assert.deepEqual(await machine.files.get(role, path), {kind: 'none'})
      }
    }
  },
  {
    name: 'makes a file that belongs to the role, as readable as any that it makes',
    async run(bench) {
      await put(bench, 'put', '')
      const [made, own] = (await ask(bench, 'touch own; stat -c "%a %U" put own')).split('\n')
      assert.equal(made, own)
    }
  },
  {
    name: 'gives a file the mode that is asked for, and keeps that of one which is there',
    async run(bench) {
      assert.equal(await put(bench, 'run.sh', 'one\n', 0o750), undefined)
      assert.equal(await ask(bench, 'stat -c %a run.sh; chmod 604 run.sh'), '750\n')
      assert.equal(await put(bench, 'run.sh', 'two\n'), undefined)
      assert.equal(await ask(bench, 'stat -c %a run.sh; cat run.sh'), '604\ntwo\n')
      assert.equal(await put(bench, 'run.sh', 'three\n', 0o4711), undefined)
      assert.equal(await ask(bench, 'stat -c %a run.sh'), '4711\n')
    }
  },
  {
    name: 'replaces a file at once: whoever has it open reads on, and nothing else is left',
    async run(bench) {
      await put(bench, 'page', 'old\n')
      await ask(bench, 'exec 8< page')
      await put(bench, 'page', 'new\n')
      assert.equal(await ask(bench, 'cat <&8; exec 8<&-; cat page; ls -A1'), 'old\nnew\npage\n')
    }
  },
  {
    name: 'puts a file where a symbolic link leads, and leaves the link',
    async run(bench) {
      await ask(bench, 'mkdir real; echo old > real/conf; ln -s real/conf conf; ln -s real/new new')
      await put(bench, 'conf', 'changed\n')
      await put(bench, 'new', 'made\n')
      const shown = 'readlink conf new; cat real/conf real/new'
      assert.equal(await ask(bench, shown), 'real/conf\nreal/new\nchanged\nmade\n')
    }
  },
  {
    name: 'says why it puts or gets no file, in part of a sentence',
    async run(bench) {
      const {machine, role, folder} = bench
      await ask(bench, 'mkdir folder; mkfifo pipe')
      const reasons = [
        await put(bench, 'folder', ''),
        await put(bench, 'pipe', ''),
        await put(bench, 'not/there', '')
      ]
      for (const name of ['folder', 'pipe']) {
        const found = await machine.files.get(role, `${folder}/${name}`)
        reasons.push('because' in found ? found.because : undefined)
      }
      for (const reason of reasons) assert.match(reason ?? '', /^[^\n]*[^\n.]$/)
      assert.equal(await ask(bench, 'ls -A1'), 'folder\npipe\n')
    }
  },
  {
    name: 'puts and gets files while a terminal works',
    async run(bench) {
      const {terminal, folder} = bench
      const waiting = terminal.run({
        command: `until [ -e '${folder}/go' ]; do sleep 0.05; done; cat '${folder}/go'`,
        patience: 30_000
      })
      assert.equal(await put(bench, 'go', 'ready\n'), undefined)
      assert.equal((await waiting).output, 'ready\n')
    }
  }
]

/** Run a case in an empty folder, which is gone afterwards. */
export async function runFilesCase(
  {run}: FilesCase,
  machine: Machine,
  opening: {readonly role: Role; readonly document: string}
): Promise<void> {
  await using terminal = await machine.openTerminal(opening)
  const made = await terminal.run({command: 'mktemp -d', patience: 30_000})
  const folder = made.output.trim()
  assert.match(folder, /^\/[\w./-]+$/)
  try {
    await run({machine, terminal, role: opening.role, folder})
  } finally {
    await terminal.run({command: `cd /; rm -rf -- '${folder}'`, patience: 30_000})
  }
}
