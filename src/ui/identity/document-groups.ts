import type { IdentityNeed } from '#app/desk/identity-needs'
import { circumstancesOf, kindsWanted } from '#core/identity'
import type { Came, IdentityDocument, IdentityScheme } from '#core/identity'
import type { Choice } from '../parts/choice.ts'

/** Documents of one kind, to choose from. */
export interface DocumentGroup {
  readonly kind: IdentityDocument['kind']
  readonly choices: readonly Choice[]
}

/** What may be laid on the desk, once for all schemes. */
export const documentsOf = (schemes: readonly IdentityScheme[]): readonly IdentityDocument[] => [
  ...new Map(schemes.flatMap(({ documents }) => Object.values(documents)).map((each) => [each.id, each])).values(),
]

/** The documents by kind that somebody who came like this may lay on the desk. */
export const documentGroups = (schemes: readonly IdentityScheme[], who: Came): readonly DocumentGroup[] =>
  kindsWanted(schemes, who).map((kind) => ({
    kind,
    choices: documentsOf(schemes)
      .filter((document) => document.kind === kind)
      .map(({ id, label, note }) => ({ value: id, label: label.ja, hint: note?.ja })),
  }))

/** The circumstances (事情) of a scheme that the visit itself tells: nobody is asked for them. */
export const toldByVisit = (
  { own }: Pick<IdentityNeed, 'own'>,
  scheme: IdentityScheme,
  who: Came,
): readonly string[] => (own ? circumstancesOf(scheme, who).filter((id) => scheme.toldByOwnSheets.includes(id)) : [])

/** The circumstances the schemes ask after, each once, without what the visit tells. */
export const circumstanceChoices = (
  needs: readonly (readonly [Pick<IdentityNeed, 'own'>, IdentityScheme])[],
  who: Came,
): readonly Choice[] => [
  ...new Map(
    needs.flatMap(([need, scheme]) => {
      const known = toldByVisit(need, scheme, who)
      return circumstancesOf(scheme, who)
        .filter((id) => !known.includes(id))
        .map((id) => [id, { value: id, label: scheme.circumstances[id]?.ja ?? id }] as const)
    }),
  ).values(),
]
