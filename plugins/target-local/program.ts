/** Run a program and resolve to its output. What starts programs is loaded only then: most runs need none. */
export async function runProgram(file: string, args: readonly string[]): Promise<string> {
  const [{execFile}, {promisify}] = await Promise.all([
    import('node:child_process'),
    import('node:util')
  ])
  const {stdout} = await promisify(execFile)(file, [...args], {maxBuffer: 1 << 30})
  return stdout
}
