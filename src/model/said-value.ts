/**
 * A value of YAML in the grammar of annotations, so that there is one form of every value: `null` for a flag that is set,
 * `undefined` where no value of an annotation can be meant.
 *
 *     background: true                            background
 *     needs: [install, database]                  needs="install,database"
 *     env: {LANG: C, NAME: two words}             env="LANG='C' NAME='two words'"
 *     answers: [{on: 'Password:', say: $NAME}]    answers="[{on: "Password:", say: "$NAME"}]"
 */
export function saidValue(name: string, value: unknown): string | null | undefined {
  if (value === true) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    return value.every(isScalar) ? value.map(String).join(',') : flowOf(value)
  }
  if (!isMap(value)) return undefined
  const pairs = Object.entries(value).map(([key, held]) => pairOf(name, key, held))
  return pairs.length === 0 || pairs.includes(undefined) ? undefined : pairs.join(' ')
}

function pairOf(name: string, key: string, held: unknown): string | undefined {
  if (!isScalar(held)) return undefined
  const text = String(held)
  if (name === 'capture') return `${key}=${text}`
  const quote = ["'", '"'].find((each) => !text.includes(each))
  return quote && `${key}=${quote}${text}${quote}`
}

// [{on: "Password:", say: "$NAME"}]
function flowOf(list: readonly unknown[]): string | undefined {
  const maps = list.map((item) => {
    if (!isMap(item) || !Object.values(item).every(isScalar)) return undefined
    const pairs = Object.entries(item).map(([key, held]) => {
      return `${key}: "${String(held).replaceAll(/["\\]/g, String.raw`\$&`)}"`
    })
    return `{${pairs.join(', ')}}`
  })
  return maps.includes(undefined) ? undefined : `[${maps.join(', ')}]`
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
