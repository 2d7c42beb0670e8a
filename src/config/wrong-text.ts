/** What a text at a path of the configuration should have been, by the end of the path. */
const forms: readonly (readonly [where: RegExp, form: string])[] = [
  [/^secrets\./, 'no name of a secret: letters, digits and `_`'],
  [/\.host$|(?:^|\.)aliases\./, 'no name of a host'],
  [/\.user$|\.roles\./, 'no name of a user'],
  [/(?:^|\.)(?:document-)?timeout$/, 'no duration such as `90s` or `10m`'],
  [/^directories\./, 'no folder below this configuration, such as `docs/tutorial`'],
  [/^plugins\..*\.extensions\./, 'no ending of a file name, such as `.adoc`'],
  [/^plugins\./, 'no name of a plugin: lower case letters, digits and `-`']
]

/** Say that a key, or the text that it holds, has not the form that it takes; `received` is quoted as the schema does it. */
export function wrongText(where: string, received: string, isKey: boolean): string {
  const form = forms.find(([path]) => path.test(where))?.[1] ?? 'not of the form that it takes'
  return isKey ? `${received} is ${form}` : `\`${where}\` is ${received}, which is ${form}`
}
