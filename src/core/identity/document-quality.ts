import { dayFromIso, type Day } from '#core/value'
import type { DocumentDemand, IdentityDocument } from './identity-schema.ts'
import type { Counting } from './counting.ts'
import type { ShownDocument } from './shown-document.ts'

/** Why a document of the right kind does not do for a demand. */
export type QualityReason =
  'is-copy' | 'issue-date-not-read' | 'too-old' | 'name-differs' | 'address-differs' | 'several-persons'

/** What a demand asks of a document besides what it is. */
export type Qualities = Partial<Pick<DocumentDemand, 'same' | 'original' | 'within-days' | 'one-person'>>

const ageAgainst = (shown: ShownDocument, within: number, today: Day): QualityReason | undefined => {
  const made = shown.issuedOn === undefined ? undefined : dayFromIso(shown.issuedOn)
  if (made === undefined || made > today) return 'issue-date-not-read'
  return today - made > within ? 'too-old' : undefined
}

/**
 * The first reason why a document as it was shown does not do; undefined when it does. A document made thirty days ago is
 * still within thirty days.
 */
export const qualityAgainst = (asked: Qualities, shown: ShownDocument, today: Day): QualityReason | undefined => {
  if (asked.original === true && shown.copy === true) return 'is-copy'
  const within = asked['within-days']
  const age = within === undefined ? undefined : ageAgainst(shown, within, today)
  if (age !== undefined) return age
  const differing = asked.same?.find((each) => shown.differs?.includes(each) === true)
  if (differing !== undefined) return differing === 'name' ? 'name-differs' : 'address-differs'
  return asked['one-person'] === true && shown.severalPersons === true ? 'several-persons' : undefined
}

/** Whether a document is what a demand asks for, as shown or not. */
export const isAskedFor = (demand: DocumentDemand, document: IdentityDocument): boolean =>
  (demand.kind === undefined || demand.kind.includes(document.kind)) &&
  (demand['any-of'] === undefined || demand['any-of'].includes(document.id)) &&
  (demand.photo === undefined || demand.photo === document.photo)

/** Whether a document as it was shown does for a demand. */
export const doesFor = (demand: DocumentDemand, { document, shown }: Counting, today: Day): boolean =>
  isAskedFor(demand, document) && shown.some((each) => qualityAgainst(demand, each, today) === undefined)
