import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {copyRepository} from '../../../plugins/target-local/copy.ts'
import {shellEnvironment} from '../../../plugins/target-local/environment.ts'
import {findRepository, type Repository} from '../../../plugins/target-local/repository.ts'

const workplace = suite<{folder: string}>('the workplace on local')

workplace.before.each(async (context) => {
  context.folder = await mkdtemp(join(tmpdir(), 'aw-workplace-'))
})
workplace.after.each(({folder}) => rm(folder, {recursive: true, force: true}))

async function copyOf(folder: string, destination: string): Promise<Repository> {
  const repository = await findRepository(folder)
  if (!repository) throw new Error('expected a repository')
  await mkdir(destination)
  await copyRepository(repository, destination)
  return repository
}

workplace(
  'holds what git tracks and what it does not ignore, and nothing else',
  async ({folder}) => {
    const source = join(folder, 'ponytracker')
    await mkdir(join(source, 'docs'), {recursive: true})
    await writeFile(join(source, 'manage.py'), '#!/usr/bin/env python3\n')
    await chmod(join(source, 'manage.py'), 0o755)
    await writeFile(join(source, 'docs/Größe und Namen.md'), 'new\n')
    await writeFile(join(source, '.gitignore'), 'env/\nlocal_settings.py\n')
    await writeFile(join(source, 'local_settings.py'), 'SECRET_KEY = 1\n')
    await writeFile(join(source, 'gone.txt'), 'tracked, then deleted\n')
    await symlink('manage.py', join(source, 'link'))
    const git = (...args: string[]) => execFileSync('git', ['-C', source, ...args], {stdio: 'pipe'})
    git('init', '-q')
    git('add', 'manage.py', 'gone.txt', 'link', '.gitignore')
    await rm(join(source, 'gone.txt'))

    const destination = join(folder, 'copy')
    const {root} = await copyOf(join(source, 'docs'), destination)

    assert.is(root, source)
    assert.is(await readFile(join(destination, 'docs/Größe und Namen.md'), 'utf8'), 'new\n')
    assert.is((await lstat(join(destination, 'manage.py'))).mode & 0o777, 0o755)
    assert.is(await readlink(join(destination, 'link')), 'manage.py')
    assert.equal(
      ['local_settings.py', 'gone.txt', '.git'].map((name) => existsSync(join(destination, name))),
      [false, false, false]
    )
  }
)

workplace('is the folder of the document where there is no repository', async ({folder}) => {
  const source = join(folder, 'notes')
  await mkdir(join(source, 'node_modules/left'), {recursive: true})
  await mkdir(join(source, 'data'))
  await writeFile(join(source, 'data/a.txt'), 'a\n')
  await writeFile(join(source, 'node_modules/left/index.js'), '')
  execFileSync('mkfifo', [join(source, 'pipe')])
  const {files} = await copyOf(source, join(folder, 'copy'))
  assert.equal(files, ['data/a.txt'])
})

workplace('is not made of a folder that is too large to be a project', async ({folder}) => {
  for (let index = 0; index <= 2000; index++) await writeFile(join(folder, `${index}`), '')
  assert.is(await findRepository(folder), undefined)
})

workplace('shows steps nothing of the environment that could be a secret', () => {
  const environment = shellEnvironment(
    {
      PATH: '/bin',
      LC_TIME: 'de_DE',
      SSH_AUTH_SOCK: '/run/agent',
      NPM_TOKEN: 'x',
      GITHUB_TOKEN: 'y',
      HOME: '/root',
      PS1: '> '
    },
    '/tmp/home'
  )
  assert.is(environment['PATH'], '/bin')
  assert.is(environment['LC_TIME'], 'de_DE')
  assert.is(environment['HOME'], '/tmp/home')
  assert.is(environment['LANG'], 'C.UTF-8')
  assert.equal(
    ['SSH_AUTH_SOCK', 'NPM_TOKEN', 'GITHUB_TOKEN', 'PS1'].map((name) => environment[name]),
    [undefined, undefined, undefined, undefined]
  )
})

workplace.run()
