import { browserHash } from '#adapters/browser'
import { loadContent } from '#app/desk/load-content'
import type { Content } from '#app/desk/load-content'
import type { PackChoice } from '#app/pack-choices'
import type { Problem, Result } from '#core/value'

const reading = () => Promise.all([import('#adapters/bundled-content'), import('#adapters/holidays')])

const loaded = new Map<string, Promise<Result<Content>>>()

/** The content of a pack, read once. */
export function loadPack(pack: string): Promise<Result<Content>> {
  const known = loaded.get(pack) ?? readPack(pack)
  loaded.set(pack, known)
  return known
}

async function readPack(pack: string): Promise<Result<Content>> {
  const [{ compiledContent, readCompiled, writtenContent }, { nationalHolidays }] = await reading()
  const given = { pack, holidays: nationalHolidays(), hash: browserHash }
  const content = loadContent({ ...compiledContent, ...given, read: readCompiled })
  if (problemsOf(content).length === 0) return content
  // Something is wrong: read once more from the texts, which know the line.
  const [written, { readYaml }] = await Promise.all([writtenContent(), import('#adapters/yaml')])
  const located = loadContent({ ...written, ...given, read: readYaml })
  if (!content.ok || !located.ok) return located
  return { ok: true, value: { ...content.value, problems: located.value.problems } }
}

const problemsOf = (content: Result<Content>): readonly Problem[] =>
  content.ok ? content.value.problems : content.problems

/** The packs a terminal can be set up with. */
export async function listPacks(): Promise<readonly PackChoice[]> {
  const [[{ compiledContent, readCompiled }], { packChoices }] = await Promise.all([
    reading(),
    import('#app/pack-choices'),
  ])
  return packChoices(compiledContent.packs, readCompiled)
}
