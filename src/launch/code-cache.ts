import {fs} from './node.ts'

/** Compiled code of a bundle, as far as it was kept: what came with it, then what this user kept. V8 itself refuses what does not fit. */
export function* keptCode(bundle: string): Generator<Buffer> {
  for (const path of [bundle.replace(/cjs$/, 'cache'), ownCache(bundle)?.file]) {
    const code = path && read(path)
    if (code) yield code
  }
}

/** Keep compiled code for the next start, if this user has a place for it; nothing depends on it. */
export function keepCode(bundle: string, code: () => Buffer): void {
  const own = ownCache(bundle)
  if (!own) return
  try {
    fs.mkdirSync(own.folder, {recursive: true, mode: 0o700})
    // Moved into place, for another start may be reading.
    fs.writeFileSync(`${own.file}.${process.pid}`, code(), {mode: 0o600})
    fs.renameSync(`${own.file}.${process.pid}`, own.file)
  } catch {
    // A full disk or a home that may not be written to costs speed, not more.
  }
}

/** Where this user keeps code (XDG Base Directory Specification). V8 compares no contents, so the name tells them apart. */
function ownCache(bundle: string): {folder: string; file: string} | undefined {
  const {XDG_CACHE_HOME: caches, HOME: home} = process.env
  const base = caches?.startsWith('/') ? caches : home && `${home}/.cache`
  if (!base) return undefined
  const {size, mtimeMs} = fs.statSync(bundle)
  const folder = `${base}/as-written`
  const name = `cli-${size}-${Math.trunc(mtimeMs)}-${process.version}-${process.arch}.cache`
  return {folder, file: `${folder}/${name}`}
}

function read(path: string): Buffer | undefined {
  try {
    return fs.readFileSync(path)
  } catch {
    return undefined
  }
}
