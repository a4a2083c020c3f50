import type { Catalogue } from '#core/definitions'
import { HOUSEHOLD } from '#core/logic'
import { ADDRESS_SOURCES } from '#core/printing'
import { factsOfSource } from '../desk/source-facts.ts'

/** A fact that speaks of an address by its very name, whichever pack declares it. */
const TELLING = /(^|[.-])(address|domicile)$/

/**
 * The facts that tell where somebody lives, lived or is registered (住所・本籍): those the address boxes of forms are filled from, and
 * every other of the vocabulary whose id says so. They are left out wherever a sheet would leave its address boxes empty.
 */
export function addressFacts({ vocabulary }: Pick<Catalogue, 'vocabulary'>): ReadonlySet<string> {
  const ofForms = ADDRESS_SOURCES.flatMap((source) => [...factsOfSource(source)]).filter((fact) => fact !== HOUSEHOLD)
  const named = [...vocabulary.lexicon.facts.keys()].filter((fact) => TELLING.test(fact))
  return new Set([...ofForms, ...named])
}
