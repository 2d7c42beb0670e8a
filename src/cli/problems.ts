import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import type {Streams} from './streams.ts'

/** Show problems on standard error; the code that words them is loaded only when there are any. */
export async function showProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, Source>,
  {errors}: Streams
): Promise<void> {
  if (problems.length === 0) return
  const {formatProblems} = await import('../problem/frame.ts')
  errors.write(formatProblems(problems, sources, {colours: errors.hasColours}))
}
