import {readdir, readFile} from 'node:fs/promises'
import {isBuiltin} from 'node:module'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

/** The packages that the TypeScript files below a directory import, as values or as types. */
async function importedPackages(directory: string): Promise<Set<string>> {
  const names = (await readdir(directory, {recursive: true})).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))
  const specifiers = texts.flatMap((text) =>
    [...text.matchAll(/\b(?:from|import)\b[ (]*'([@a-z][^'\s]*)'/g)].map(
      ([, name]) => name as string
    )
  )
  const packages = specifiers
    .filter((specifier) => !isBuiltin(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'))
  return new Set(packages)
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest

const thePackage = suite('the package')

for (const directory of ['src', 'plugins']) {
  thePackage(`depends on everything that ${directory} imports`, async () => {
    for (const name of await importedPackages(directory)) {
      // Packages of types only are named for what they describe.
      const isThere = [name, `@types/${name}`].some((each) => each in manifest.dependencies)
      assert.ok(isThere || name === 'as-written', `\`${name}\` is not in dependencies`)
    }
  })
}

thePackage('lets every install script run that npm would ask about', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, {hasInstallScript?: true; optional?: true}>
  }
  const asking = Object.entries(lock.packages)
    .filter(([path, each]) => path !== '' && each.hasInstallScript && !each.optional)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  assert.equal(Object.keys(manifest.allowScripts).sort(), asking.sort())
})

thePackage.run()
