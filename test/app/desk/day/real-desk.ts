import { browserHash, createIds, newKey } from '#adapters/browser'
import { nationalHolidays } from '#adapters/holidays'
import { createMemoryDatabase, openMemoryStore, type MemoryDatabase } from '#adapters/memory'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import type { DeskParts } from '#app/desk/desk-parts'
import { loadContent, type Content } from '#app/desk/load-content'
import type { Clock, OpenStore } from '#app/ports'
import type { ProtectionWatch } from '#app/protection/watch'
import { operationsOf, type Principal } from '#core/access'
import type { Result } from '#core/value'
import { paperWords } from '#locales'

/** What a result holds; a test ends with its problems otherwise. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** The codes a result failed with; none when it did not. */
export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code)

/** The content of the sample city, read as the product reads it. */
export const sampleContent = async (): Promise<Content> => {
  const packs = value(await readFolder('procedures', '.yaml'))
  const templates = value(await readFolder('print-templates', ''))
  const read = { pack: 'mihon-city', read: readYaml, holidays: nationalHolidays(), hash: browserHash }
  return value(loadContent({ packs, templates, ...read }))
}

/** A clerk of the residents' section with everything that this desk's work takes. */
export const clerk = (catalogue: Content['catalogue']): Principal => ({
  user: 'k-clerk',
  terminal: 'T1',
  authority: 'one-stop-desk',
  section: 'residents',
  roles: ['system-user'],
  domains: ['desk', ...catalogue.vocabulary.domains.keys()],
  operations: [
    'visit.execute',
    'field-view.view',
    'closing.execute',
    'reprint.execute',
    'print-guidance.execute',
    'print-resident-form.execute',
    'print-office-paper.execute',
    'print-sample.execute',
  ],
})

/** Somebody of a section with these roles, and with the operations that the desk's matrix gives them. */
export const inRoles = (
  catalogue: Content['catalogue'],
  roles: readonly string[],
  section = clerk(catalogue).section,
): Principal => ({
  ...clerk(catalogue),
  section,
  roles,
  operations: operationsOf(roles, catalogue.desk.operations),
})

/** A protection list that stops whoever bears one of these names; a test may add some later. */
export const watchFor = (names: readonly string[] = []): ProtectionWatch => ({
  known: async () => ({
    list: 'current',
    mattersOf: ({ facts }) =>
      Object.values(facts).some(({ value: name }) => typeof name === 'string' && names.includes(name))
        ? [{ key: 'k', met: 'protected', subject: 'p1', entry: 'e', clearable: true }]
        : [],
  }),
})

/** A store in memory of a real set-up. */
export const memoryStore = async (database: MemoryDatabase = createMemoryDatabase()): Promise<OpenStore> =>
  value(await openMemoryStore({ database, setup: 'real', hash: browserHash, newKey }))

/** Everything a desk works with, over a store and a clock. */
export const realParts = (
  { catalogue, hash, schemes, forms }: Content,
  store: OpenStore,
  clock: Clock,
  adjustments?: DeskParts['adjustments'],
): DeskParts => ({
  setup: 'real',
  terminal: 'T1',
  catalogue,
  problems: [],
  catalogueHash: hash,
  schemes,
  forms,
  faces: async () => {
    const names = [...forms.values()].flatMap(({ form }) => [...form.faces, ...form['label-faces']])
    return [...new Set(names)].map((face) => ({
      face,
      files: [{ file: `/${face}`, ranges: [0x20, 0x10ffff], variations: {} }],
    }))
  },
  clock,
  ...(adjustments === undefined ? {} : { adjustments }),
  ids: createIds(clock),
  hash: browserHash,
  records: store.records,
  audit: store.audit,
  words: paperWords,
})
