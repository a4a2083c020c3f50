import { circumstancesOf } from '#core/identity'
import type { IdentityDocument, IdentityScheme } from '#core/identity'
import type { Choice } from '../parts/choice.ts'

const KINDS = ['one-point', 'two-points', 'supporting', 'authority', 'not-accepted'] as const

/** Documents of one kind, to choose from. */
export interface DocumentGroup {
  readonly kind: (typeof KINDS)[number]
  readonly choices: readonly Choice[]
}

/** What may be laid on the desk, once for all schemes. */
export const documentsOf = (schemes: readonly IdentityScheme[]): readonly IdentityDocument[] => [
  ...new Map(schemes.flatMap(({ documents }) => Object.values(documents)).map((each) => [each.id, each])).values(),
]

const isWanted = (schemes: readonly IdentityScheme[], kind: DocumentGroup['kind']): boolean =>
  schemes.some(({ ways, documents }) =>
    ways
      .flatMap((way) => way.documents ?? [])
      .some(
        (demand) =>
          demand.kind?.includes(kind) === true || demand['any-of']?.some((id) => documents[id]?.kind === kind) === true,
      ),
  )

/** The documents by kind: proofs of authority for who acts for others, what only supports others where a scheme wants it. */
export const documentGroups = (schemes: readonly IdentityScheme[], actsForOthers: boolean): readonly DocumentGroup[] =>
  KINDS.filter(
    (kind) => (kind !== 'authority' || actsForOthers) && (kind !== 'supporting' || isWanted(schemes, kind)),
  ).map((kind) => ({
    kind,
    choices: documentsOf(schemes)
      .filter((document) => document.kind === kind)
      .map(({ id, label, note }) => ({ value: id, label: label.ja, hint: note?.ja })),
  }))

/** The circumstances (事情) the schemes ask after, each once. */
export const circumstanceChoices = (schemes: readonly IdentityScheme[]): readonly Choice[] => [
  ...new Map(
    schemes.flatMap((scheme) =>
      circumstancesOf(scheme).map((id) => [id, { value: id, label: scheme.circumstances[id]?.ja ?? id }] as const),
    ),
  ).values(),
]
