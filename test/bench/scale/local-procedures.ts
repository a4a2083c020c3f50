import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'

const CITY = resolve(import.meta.dirname, '../../../procedures/mihon-city')
const text = (path: string): string => readFileSync(resolve(CITY, path), 'utf8')

/** The entries of the sample city's vocabulary or documents as they are written, by id. */
const entriesOf = (paths: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    paths
      .flatMap((path) => text(path).split(/^(?= {2}- )/m))
      .flatMap((entry) => {
        const id = /^ {2}- (?:\{ )?id: ([a-z.-]+)/.exec(entry)?.[1]
        const lines = entry.split('\n').filter((line) => / {2}\S/.test(line) && !/^ *#/.test(line))
        return id === undefined ? [] : [[id, lines.join('\n')] as const]
      }),
  )

/** The facts only the sample city speaks of. */
export const localFacts = entriesOf(['vocabulary/local.yaml', 'vocabulary/residents.yaml'])
/** The documents only the sample city asks for. */
export const localDocuments = entriesOf(['documents.yaml'])

/** A procedure of the sample city, with what it needs of the city's own vocabulary and documents. */
export interface LocalProcedure {
  readonly id: string
  readonly definition: string
  readonly examples: string
  readonly facts: ReadonlySet<string>
  readonly documents: readonly string[]
  readonly isOfWater: boolean
}

const speaksOf = (written: string, id: string): boolean =>
  new RegExp(`${id.replace('.', '\\.')}(?![a-z-])`).test(written)

function factsIn(written: string, found = new Set<string>()): ReadonlySet<string> {
  for (const [id, line] of localFacts)
    if (!found.has(id) && speaksOf(written, id)) {
      found.add(id)
      factsIn(line, found)
    }
  return found
}

/** The sample city's procedures whose examples state nothing that their definition does not read. */
export const localProcedures: readonly LocalProcedure[] = readdirSync(CITY)
  .filter((id) => existsSync(resolve(CITY, id, 'definition.yaml')))
  .map((id): LocalProcedure => {
    const [definition, examples] = [text(`${id}/definition.yaml`), text(`${id}/examples.yaml`)]
    return {
      ...{ id, definition, examples, facts: factsIn(definition) },
      documents: [...localDocuments.keys()].filter((document) => speaksOf(definition, document)),
      isOfWater: definition.includes('setting: water-service'),
    }
  })
  .filter(({ examples, facts }) =>
    [...localFacts.keys()].every((id) => facts.has(id) || !new RegExp(`[ {]${id.split('.')[1] ?? ''}:`).test(examples)),
  )
