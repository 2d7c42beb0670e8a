import {mkdir, writeFile} from 'node:fs/promises'
import {configJsonSchema} from '../../src/config/json-schema.ts'

/** The form of `as-written.yaml` for editors. */
export async function buildSchema(directory: string): Promise<void> {
  await mkdir(directory, {recursive: true})
  const schema = `${JSON.stringify(configJsonSchema(), null, 2)}\n`
  await writeFile(`${directory}/as-written.schema.json`, schema)
}
