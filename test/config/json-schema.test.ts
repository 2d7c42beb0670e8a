import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parse} from 'yaml'
import {configJsonSchema, type JsonSchema} from '../../src/config/json-schema.ts'
import {right, wrong, wrongForCode} from './faults.ts'

const schemas = suite('the JSON Schema of as-written.yaml')

const numbers = {
  minimum: (a: number, b: number) => a >= b,
  maximum: (a: number, b: number) => a <= b
}

/** Judge a value as a validator does, by the words that our schema uses; any other word is a mistake of this test. */
function accepts(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([word, said]): boolean => {
    const entries = isObject(value) ? Object.entries(value) : []
    switch (word) {
      case '$schema':
      case 'title':
      case 'description':
        return true
      case 'type':
        return isType(value, said as string)
      case 'const':
        return value === said
      case 'enum':
        return (said as unknown[]).includes(value)
      case 'anyOf':
        return (said as JsonSchema[]).some((each) => accepts(each, value))
      case 'pattern':
        return typeof value !== 'string' || new RegExp(said as string, 'u').test(value)
      case 'minLength':
        return typeof value !== 'string' || value.length >= (said as number)
      case 'minimum':
      case 'maximum':
        return typeof value !== 'number' || numbers[word](value, said as number)
      case 'required':
        return (said as string[]).every((key) => !isObject(value) || key in value)
      case 'properties': {
        const known = said as Readonly<Record<string, JsonSchema>>
        return entries.every(([key, each]) => !(key in known) || accepts(known[key] ?? {}, each))
      }
      case 'additionalProperties': {
        const known = (schema['properties'] ?? {}) as object
        const others = entries.filter(([key]) => !(key in known))
        return others.every(([, each]) => said !== false && accepts(said as JsonSchema, each))
      }
      case 'propertyNames':
        return entries.every(([key]) => accepts(said as JsonSchema, key))
      default:
        throw new TypeError(`expected no word \`${word}\``)
    }
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isType(value: unknown, type: string): boolean {
  if (type === 'object') return isObject(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

const schema = configJsonSchema()
const read = (text: string): unknown => parse(text) ?? {}

for (const text of right) {
  schemas(`takes what the schema takes: ${JSON.stringify(text)}`, () => {
    assert.ok(accepts(schema, read(text)))
  })
}

for (const [text, message] of wrong) {
  schemas(`refuses what the schema refuses: ${message}`, () => {
    assert.not.ok(accepts(schema, read(text)))
  })
}

for (const text of [
  'on: [local]\n',
  'timout: 90s\n',
  'secrets: {A: {env: X, file: Y}}\n',
  'secrets: {A-B: {env: X}}\n',
  'environments: {lab: {targets: [a]}}\n',
  'environments: {lab: {targets: {web: 7}}}\n',
  'environments: {lab: {targets: {web: {target: ssh}}}}\n',
  'environments: {lab: {targets: {web: {target: ssh, host: web, port: 70000}}}}\n',
  'environments: {lab: {targets: {web: {target: ssh, host: web, port: 22.5}}}}\n'
]) {
  schemas(`refuses ${JSON.stringify(text)}`, () => assert.not.ok(accepts(schema, read(text))))
}

schemas('leaves open what only code can see', () => {
  for (const [text] of wrongForCode) assert.ok(accepts(schema, read(text)))
})

schemas('tells editors what the keys mean', () => {
  const {timeout, environments} = schema['properties'] as Record<string, JsonSchema>
  assert.is(timeout?.['description'], 'Patience per step under `verify`, such as `10m`')
  assert.is(typeof environments?.['description'], 'string')
})

schemas.run()
