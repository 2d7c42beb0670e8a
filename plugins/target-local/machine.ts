import {mkdir, mkdtemp} from 'node:fs/promises'
import {tmpdir, userInfo} from 'node:os'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import {
  InfrastructureError,
  type Machine,
  type MachineRequest,
  openPipeTerminal,
  openTerminal,
  shellFiles
} from 'as-written'
import {copyRepository} from './copy.ts'
import {shellEnvironment} from './environment.ts'
import {removeFolder} from './remove-folder.ts'
import {findRepository, type Repository, repositoryRoot} from './repository.ts'

/** Where the steps of a document start, and what to say about it. */
interface Workplace {
  readonly directory: string
  readonly words: string
}

/** Open this machine: a private home directory, and a fresh copy of every repository that the documents live in. */
export async function openLocalMachine(request: MachineRequest): Promise<Machine> {
  const root = await makeFolder()
  try {
    const home = join(root, 'home')
    await mkdir(home)
    const workplaces = await prepareWorkplaces(request, root)
    const env = shellEnvironment(process.env, home)
    const places = [...new Set([...workplaces.values()].map(({words}) => words))]
    return {
      description: `this machine, as ${userInfo().username}, ${places.join(' and ')}`,
      files: shellFiles(({user}, args) => {
        refuseOthers(user)
        return {file: 'sh', args, env}
      }),
      openTerminal({document}) {
        const folder = dirname(document)
        const directory = workplaces.get(folder)?.directory ?? folder
        const args = ['--norc', '--noprofile']
        if (request.binding === 'local:pipe') {
          return openPipeTerminal({file: 'bash', args, env, directory})
        }
        return openTerminal({file: 'bash', args: [...args, '--noediting', '-i'], env, directory})
      },
      [Symbol.asyncDispose]: () => tidyUp(root)
    }
  } catch (error) {
    await tidyUp(root)
    throw error
  }
}

/** Nobody becomes somebody else here but by what a document types. */
function refuseOthers(user: string | null): void {
  const {username} = userInfo()
  if (user === null || user === username) return
  throw new InfrastructureError(`files are put on this machine as \`${username}\` only`)
}

/** For each folder with documents, where their steps start; a repository is copied once. */
async function prepareWorkplaces(
  request: MachineRequest,
  root: string
): Promise<Map<string, Workplace>> {
  const workplaces = new Map<string, Workplace>()
  const copies = new Map<string, Workplace>()
  for (const folder of new Set(request.documents.map((document) => dirname(document)))) {
    if (request.inPlace) {
      workplaces.set(folder, {directory: folder, words: `in place in ${folder}`})
      continue
    }
    workplaces.set(folder, await prepareCopy(folder, copies, root))
  }
  return workplaces
}

async function prepareCopy(
  folder: string,
  copies: Map<string, Workplace>,
  root: string
): Promise<Workplace> {
  const key = repositoryRoot(folder) ?? folder
  const known = copies.get(key)
  if (known) return known
  const repository = await findRepository(folder)
  const directory = join(root, `copy-${copies.size + 1}`, basename(key) || 'root')
  await mkdir(directory, {recursive: true})
  let words = `in an empty folder (${folder} is no git repository and too large to copy)`
  if (repository) {
    const leftOut = await copyRepository(repository, directory).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new InfrastructureError(`${repository.root} cannot be copied: ${reason}`, {cause})
    })
    words = `in a copy of ${repository.root}${without([...repository.unreadable, ...leftOut])}`
  }
  const workplace = {directory, words}
  copies.set(key, workplace)
  return workplace
}

/** `, without secret.key and 2 more that may not be read` */
function without([first, ...more]: Repository['files']): string {
  if (first === undefined) return ''
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  return `, without ${first}${others} that may not be read`
}

/** Nobody else may look into it: `mkdtemp` sees to that. */
async function makeFolder(): Promise<string> {
  const place = tmpdir()
  return mkdtemp(join(place, 'as-written-')).catch((cause: NodeJS.ErrnoException) => {
    throw new InfrastructureError(`no working folder can be made in ${place}: ${cause.code}`, {
      hint: 'set TMPDIR to a folder that exists and that you may write to',
      cause
    })
  })
}

/** What was done is done: a folder that stays is told, and changes nothing about the run. */
async function tidyUp(folder: string): Promise<void> {
  const reason = await removeFolder(folder)
  if (reason !== undefined) process.stderr.write(`The folder ${folder} stays: ${reason}\n`)
}
