/** What a program is called, wherever it lies: `python3` of `/usr/bin/python3`. */
export function programName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
