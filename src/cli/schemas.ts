import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ROOT } from './composition.ts'
import { contentSchemas, schemaText } from './content-schemas.ts'

/** `npm run schemas`: writes the JSON Schemas by which an editor completes and checks content. */
async function main(): Promise<void> {
  const folder = resolve(ROOT, 'procedures/schema')
  await mkdir(folder, { recursive: true })
  for (const [name, schema] of Object.entries(contentSchemas()))
    await writeFile(resolve(folder, `${name}.schema.json`), schemaText(schema))
}

await main()
