import {chmod, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir, userInfo} from 'node:os'
import {basename, dirname, join} from 'node:path'
import process from 'node:process'
import {
  InfrastructureError,
  type Machine,
  type MachineRequest,
  openPipeTerminal,
  openTerminal
} from 'as-written'
import {copyRepository} from './copy.ts'
import {shellEnvironment} from './environment.ts'
import {runProgram} from './program.ts'
import {findRepository, repositoryRoot} from './repository.ts'

/** Where the steps of a document start, and what to say about it. */
interface Workplace {
  readonly directory: string
  readonly words: string
}

/** Open this machine: a private home directory, and a fresh copy of every repository that the documents live in. */
export async function openLocalMachine(request: MachineRequest): Promise<Machine> {
  const root = await mkdtemp(join(tmpdir(), 'as-written-'))
  try {
    await chmod(root, 0o700)
    const home = join(root, 'home')
    await mkdir(home)
    const workplaces = await prepareWorkplaces(request, root)
    const places = [...new Set([...workplaces.values()].map(({words}) => words))]
    return {
      description: `this machine, as ${userInfo().username}, ${places.join(' and ')}`,
      openTerminal({document}) {
        const folder = dirname(document)
        const env = shellEnvironment(process.env, home)
        const directory = workplaces.get(folder)?.directory ?? folder
        const args = ['--norc', '--noprofile']
        if (request.binding === 'local:pipe') {
          return openPipeTerminal({file: 'bash', args, env, directory})
        }
        return openTerminal({file: 'bash', args: [...args, '--noediting', '-i'], env, directory})
      },
      [Symbol.asyncDispose]: () => removeFolder(root)
    }
  } catch (error) {
    await removeFolder(root)
    throw error
  }
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
    await copyRepository(repository, directory).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new InfrastructureError(`${repository.root} cannot be copied: ${reason}`, {cause})
    })
    words = `in a copy of ${repository.root}`
  }
  const workplace = {directory, words}
  copies.set(key, workplace)
  return workplace
}

async function removeFolder(folder: string): Promise<void> {
  const remove = (): Promise<void> => rm(folder, {recursive: true, force: true, maxRetries: 3})
  await remove().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error
    // A step took away its own right to write, which would keep us from tidying up.
    await runProgram('chmod', ['-R', 'u+rwX', folder])
    await remove()
  })
}
