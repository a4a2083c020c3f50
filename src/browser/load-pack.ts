import { browserHash } from '#adapters/browser'
import { loadContent } from '#app/desk/load-content'
import type { Content } from '#app/desk/load-content'
import type { PackChoice } from '#app/pack-choices'
import type { Result } from '#core/value'

const reading = () =>
  Promise.all([import('#adapters/bundled-content'), import('#adapters/yaml'), import('#adapters/holidays')])

const loaded = new Map<string, Promise<Result<Content>>>()

/** The content of a pack, read once. */
export function loadPack(pack: string): Promise<Result<Content>> {
  const known = loaded.get(pack) ?? readPack(pack)
  loaded.set(pack, known)
  return known
}

async function readPack(pack: string): Promise<Result<Content>> {
  const [{ bundledContent }, { readYaml }, { nationalHolidays }] = await reading()
  return loadContent({ ...bundledContent, pack, read: readYaml, holidays: nationalHolidays(), hash: browserHash })
}

/** The packs a terminal can be set up with. */
export async function listPacks(): Promise<readonly PackChoice[]> {
  const [[{ bundledContent }, { readYaml }], { packChoices }] = await Promise.all([
    reading(),
    import('#app/pack-choices'),
  ])
  return packChoices(bundledContent.packs, readYaml)
}
