const reference = /\{\{([A-Za-z_]\w*)\}\}/g

/** Put values for `{{name}}`; whatever has no value is left alone, for Go, Jinja and Helm write the same. */
export function fillValues(
  text: string,
  values: ReadonlyMap<string, string>,
  quote: (value: string) => string = (value) => value
): string {
  if (values.size === 0) return text
  return text.replaceAll(reference, (written, name: string) => {
    const value = values.get(name)
    return value === undefined ? written : quote(value)
  })
}

/** The names that stand in `{{…}}`, each once. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(reference), ([, name = '']) => name))]
}
