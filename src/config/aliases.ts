/** The host that a name means, however many aliases lead there; `undefined` when they lead back. */
export function followAliases(
  name: string,
  known: Readonly<Record<string, string>>
): string | undefined {
  const seen = new Set<string>()
  let host = name
  while (Object.hasOwn(known, host)) {
    if (seen.has(host)) return undefined
    seen.add(host)
    host = known[host] as string
  }
  return host
}
