import {readFileSync} from 'node:fs'
import {readSeeds} from '../seeds.ts'

const list = new URL('../../../../script/ci-packages-rst.txt', import.meta.url)

/** The seeds, and every reStructuredText document in the needed packages; throws where a package is missing. */
export function corpusFiles(): string[] {
  const seeds = readSeeds().map(({path}) => path)
  return [...seeds, ...neededPackages().flatMap(documentsOf)]
}

/** The Debian packages that the tests need, as `.ci/run` installs them. */
function neededPackages(): string[] {
  const lines = readFileSync(list, 'utf8').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

/** The documents of docutils end in `.txt`; so do files of others that are none. */
function documentsOf(name: string): string[] {
  const ending = name === 'docutils-doc' ? /\.txt$/ : /\.rst(?:\.txt)?$/
  return filesOf(name).filter((path) => ending.test(path))
}

/** What dpkg noted when it installed a package. */
function filesOf(name: string): string[] {
  try {
    return readFileSync(`/var/lib/dpkg/info/${name}.list`, 'utf8').split('\n')
  } catch (cause) {
    throw new Error(
      `The Debian package \`${name}\` is not installed; \`script/install-packages\` does it`,
      {cause}
    )
  }
}
