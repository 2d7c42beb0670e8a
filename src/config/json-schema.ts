import {configSchema} from './schema.ts'
import type {SchemaNode} from './schema-tree.ts'
import {targetNames} from './target-names.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The form of `as-written.yaml` for editors: made from the schema that the configuration is checked with. It is as strict as
 * JSON Schema can be: names of targets are left open, since plugins bring their own.
 */
export function configJsonSchema(): JsonSchema {
  const schema = configSchema({targets: targetNames, isCode: false})
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'as-written.yaml',
    ...convert(schema as unknown as SchemaNode)
  }
}

function convert(schema: SchemaNode): JsonSchema {
  if (schema.wrapped !== undefined) return convert(schema.wrapped)
  const [first, ...more] = schema.pipe ?? []
  if (first !== undefined) return Object.assign({}, convert(first), ...more.map(convertPart))
  return convertPart(schema)
}

/** A schema by itself, or what an action of a pipe adds to the schema before it. */
function convertPart(part: SchemaNode): JsonSchema {
  if (part.pipe !== undefined) return convert(part)
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return {type: part.type}
    case 'integer':
      return {type: 'integer'}
    case 'literal':
      return {const: part.literal}
    case 'picklist':
      return {enum: part.options}
    case 'union':
      return {anyOf: (part.options as readonly SchemaNode[]).map(convert)}
    case 'lazy':
      return {
        anyOf: ['', {}].flatMap((input) => (part.getter ? [convert(part.getter(input))] : []))
      }
    case 'record':
      return {
        type: 'object',
        propertyNames: convert(part.key as SchemaNode),
        additionalProperties: convert(part.value as SchemaNode)
      }
    case 'strict_object':
      return objectOf(part.entries ?? {})
    case 'regex':
      return {pattern: (part.requirement as RegExp).source}
    case 'min_length':
      return {minLength: part.requirement}
    case 'min_value':
      return {minimum: part.requirement}
    case 'max_value':
      return {maximum: part.requirement}
    case 'description':
      return {description: part.description}
    // What only code can check, JSON Schema leaves open.
    case 'custom':
    case 'check':
    case 'raw_check':
      return {}
    default:
      throw new TypeError(`expected to know how JSON Schema says \`${part.type}\``)
  }
}

function objectOf(entries: Readonly<Record<string, SchemaNode>>): JsonSchema {
  const all = Object.entries(entries)
  const required = all.filter(([, {type}]) => type !== 'optional').map(([key]) => key)
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([key, each]) => [key, convert(each)])),
    additionalProperties: false,
    ...(required.length > 0 ? {required} : {})
  }
}
