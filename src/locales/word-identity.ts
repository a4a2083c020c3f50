import type { IdentityScheme, Lacking } from '#core/identity'
import { phrase } from './phrase.ts'

/** The Japanese name of a document of a scheme; its id where there is none. */
export const nameOfDocument = (scheme: IdentityScheme, id: string): string =>
  Object.hasOwn(scheme.documents, id) ? (scheme.documents[id]?.label.ja ?? id) : id

const dotted = (words: readonly string[]): string => words.join(phrase('ja', 'identity.lacking.and'))

/** What is lacking, as it is asked for: documents of a kind or by name, answers, a circumstance, proof of authority. */
export function wordLacking(scheme: IdentityScheme, lacking: Lacking): string {
  const named = (ids: readonly string[]) => dotted(ids.map((id) => nameOfDocument(scheme, id)))
  if (lacking.for === 'questions') return phrase('ja', 'identity.lacking.questions')
  if (lacking.for === 'circumstance') return scheme.circumstances[lacking.circumstance]?.ja ?? lacking.circumstance
  if (lacking.for === 'authority')
    return phrase('ja', 'identity.lacking.authority', { documents: named(lacking.anyOf) })
  const { anyOf, kinds, count, same } = lacking
  const or = phrase('ja', 'identity.lacking.or')
  const what =
    anyOf === undefined
      ? phrase('ja', 'identity.lacking.documents', {
          kind: kinds.map((kind) => phrase('ja', `identity.kind.${kind}`)).join(or),
          count,
        })
      : phrase('ja', `identity.lacking.${anyOf.length === 1 ? 'exactly' : 'named'}`, { documents: named(anyOf), count })
  if (same === undefined) return what
  const agreeing = dotted(same.map((each) => phrase('ja', `identity.lacking.same.${each}`)))
  return phrase('ja', 'identity.lacking.agreeing', { documents: what, what: agreeing })
}
