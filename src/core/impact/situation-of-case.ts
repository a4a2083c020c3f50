import { parseCase } from '#core/definitions'
import type { Catalogue, Situation } from '#core/definitions'
import type { CaseFile } from '#core/verification'

const NOBODY: Situation = { persons: [], households: [], events: [], statements: [] }

/** A case file as data, read by a catalogue; what that catalogue does not know is left out. */
export function situationOfCase(file: CaseFile, catalogue: Catalogue): Situation {
  const { facts } = catalogue.vocabulary.lexicon
  const known = (type: string, written: Readonly<Record<string, unknown>>, kept: readonly string[] = []) =>
    Object.fromEntries(Object.entries(written).filter(([key]) => kept.includes(key) || facts.has(`${type}.${key}`)))
  const each = (type: string, of: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
    Object.fromEntries(Object.entries(of).map(([id, written]) => [id, known(type, written)]))
  const value = {
    ...file,
    clerk: {},
    persons: each('person', file.persons),
    households: each('household', file.households),
    events: file.events.map((event) => known('event', event, ['id', 'kind', 'persons'])),
  }
  const parsed = parseCase({ file: 'case', value }, '', catalogue)
  return parsed.case?.situation ?? NOBODY
}
