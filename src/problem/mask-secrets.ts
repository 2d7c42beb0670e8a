import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'

/** A source in which nobody can read what problems say is secret: as long as before, so that places stay where they are. */
export function maskSecrets(source: Source, problems: readonly Problem[]): Source {
  const secrets = problems
    .flatMap(({code, position}) => (code === 'secret-in-document' && position ? [position] : []))
    .sort((one, other) => one.start.offset - other.start.offset)
  if (secrets.length === 0) return source
  const pieces: string[] = []
  let read = 0
  for (const {start, end} of secrets) {
    pieces.push(
      source.text.slice(read, start.offset),
      source.text.slice(Math.max(read, start.offset), end.offset).replaceAll(/\S/g, '•')
    )
    read = Math.max(read, end.offset)
  }
  return {...source, text: pieces.join('') + source.text.slice(read)}
}
