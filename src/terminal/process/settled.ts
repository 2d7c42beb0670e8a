import {processTree, readProcessFile} from './status.ts'
import {waitingOf} from './waiting.ts'

/** Milliseconds: longer than a busy machine takes to start a program, shorter than anybody minds. */
const patience = 250
const pause = 4

/**
 * Wait until the terminal of a session belongs to a program that runs, but not for long. A ^C that comes while a shell
 * hands its terminal over to the program that it starts is lost, or makes bash 5.2 take its input for ended.
 *
 * @returns what ends the waiting.
 */
export function whenSettled(
  session: {readonly leader: number; readonly shells: readonly number[]},
  go: () => void
): () => void {
  const end = performance.now() + patience
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    if (isSettled(session.leader, session.shells) || performance.now() >= end) go()
    else timer = setTimeout(look, pause)
  }
  look()
  return () => clearTimeout(timer)
}

function isSettled(leader: number, shells: readonly number[]): boolean {
  const tree = processTree(leader)
  const inner = tree.findLast(
    ({id, terminal, group, foreground}) => id !== leader && terminal !== 0 && group === foreground
  )
  // Whoever has no terminal hears no ^C.
  if (inner === undefined) return tree.length === 0
  if (shells.includes(inner.id)) return waitingOf(inner.id) === 'reads'
  // Between fork and exec it is still a copy of the shell.
  return readProcessFile(`${inner.id}/cmdline`) !== readProcessFile(`${inner.parent}/cmdline`)
}
