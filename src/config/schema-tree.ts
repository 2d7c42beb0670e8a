/** As much of a schema of valibot as is needed to walk through it. */
export interface SchemaNode {
  readonly kind: string
  readonly type: string
  readonly pipe?: readonly SchemaNode[]
  readonly entries?: Readonly<Record<string, SchemaNode>>
  readonly wrapped?: SchemaNode
  readonly key?: SchemaNode
  readonly value?: SchemaNode
  readonly item?: SchemaNode
  readonly options?: readonly unknown[]
  readonly getter?: (input: unknown) => SchemaNode
  readonly requirement?: unknown
  readonly literal?: unknown
  readonly description?: string
}

/** A schema and those that its pipe adds: a value has to satisfy all of them. */
function partsOf(schema: SchemaNode): readonly SchemaNode[] {
  if (schema.wrapped !== undefined) return partsOf(schema.wrapped)
  const [first, ...more] = schema.pipe ?? [schema]
  const others = more.filter(({kind}) => kind === 'schema').flatMap(partsOf)
  return first === undefined || first === schema ? [schema] : [...partsOf(first), ...others]
}

/** The keys that may stand at a path of a value, such as `environments`, `staging`; none where keys are free. */
export function keysAt(schema: SchemaNode, path: readonly (string | number)[]): readonly string[] {
  const [key, ...rest] = path
  return partsOf(schema).flatMap((part) => {
    // What decides by its input is walked as what has keys.
    const at = part.getter?.({}) ?? part
    if (key === undefined) return Object.keys(at.entries ?? {})
    const inner = at.entries?.[String(key)] ?? at.value ?? at.item
    return inner === undefined ? [] : keysAt(inner, rest)
  })
}

/** Every key that has a name of its own; what plugins hold is described by their seams. */
export function namedKeys(schema: SchemaNode): readonly string[] {
  const keys = partsOf(schema).flatMap((part) => {
    const at = part.getter?.({}) ?? part
    const entries = Object.entries(at.entries ?? {})
    const inner = [at.value, ...((at.options ?? []) as readonly unknown[])].filter(isNode)
    return [
      ...entries.flatMap(([key, each]) => [key, ...namedKeys(each)]),
      ...inner.flatMap(namedKeys)
    ]
  })
  return [...new Set(keys)]
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && 'kind' in value
}
