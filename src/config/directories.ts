import {relative, resolve, sep} from 'node:path'
import type {Config, DirectoryConfig} from './config.ts'

/**
 * What the configuration says for one document: for everything, and on top of it, key by key, what it says for the folders
 * that the document is in, the nearest last. `directory` is that of the configuration.
 */
export function settingsFor(path: string, directory: string, config: Config): DirectoryConfig {
  const folders = Object.entries(config.directories ?? {})
    .map(([name, settings]) => ({folder: resolve(directory, name), settings}))
    .filter(({folder}) => path !== '-' && isWithin(resolve(path), folder))
    .sort((one, other) => one.folder.length - other.folder.length)
  const all: readonly DirectoryConfig[] = [config, ...folders.map(({settings}) => settings)]
  const {timeout, 'document-timeout': whole} = Object.assign({}, ...all) as DirectoryConfig
  return {
    ...(timeout === undefined ? {} : {timeout}),
    ...(whole === undefined ? {} : {'document-timeout': whole}),
    problems: Object.assign({}, ...all.map(({problems}) => problems))
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`)
}
