import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

const script = new URL('../', import.meta.url)

/** Debian packages that tests need and this machine does not have; none where nobody knows of packages. */
export function missingPackages(): readonly string[] {
  const lists = readdirSync(script).filter((name) => /^ci-packages.*\.txt$/.test(name))
  const needed = lists.flatMap((name) => wordsIn(readFileSync(new URL(name, script), 'utf8')))
  const format = ['--showformat', '${Package} ${db:Status-Status}\\n']
  const {error, stdout} = spawnSync('dpkg-query', ['--show', ...format, ...needed], {
    encoding: 'utf8'
  })
  if (error) return []
  const found = new Set(stdout.split('\n'))
  return needed.filter((name) => !found.has(`${name} installed`))
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
