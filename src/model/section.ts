/**
 * Whether a step that stands in `section` (titles from the outermost to the innermost) stands in what a person names:
 * a title, or a path of titles such as `Install > Database`. Upper and lower case are the same.
 */
export function isInSection(section: readonly string[], named: string): boolean {
  const titles = section.map(folded)
  const whole = folded(named)
  // A title may hold a `>` itself.
  if (titles.includes(whole)) return true
  const path = named.split(/[>\u203a]/).map(folded)
  return titles.some((_, start) => path.every((title, index) => titles[start + index] === title))
}

function folded(title: string): string {
  return title.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
