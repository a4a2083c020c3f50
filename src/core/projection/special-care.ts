import { compareIds } from '#core/value'
import type { VisitState } from '#core/record'
import type { FieldRules } from './field-rules.ts'

/**
 * The special-care information (要配慮個人情報, 個人情報の保護に関する法律2条3項) a projection holds: ids of facts
 * (`person.facility`) and of documents shown (`document.physical-disability-certificate`), each once, sorted. Names for
 * the audit, never a value or a person.
 */
export const specialCareShown = (projection: VisitState, rules: FieldRules): readonly string[] => {
  const facts = [
    ...Object.values(projection.facts).map(({ subject, fact }) => `${subject.type}.${fact}`),
    ...projection.events.flatMap(({ facts: ofEvent }) => Object.keys(ofEvent).map((fact) => `event.${fact}`)),
  ].filter((fact) => rules.facts.get(fact)?.specialCare === true)
  const documents = [
    ...(projection.visitor?.documentsShown ?? []),
    ...projection.companions.flatMap(({ documentsShown }) => documentsShown),
    ...[projection.identity, ...projection.companions.map(({ identity }) => identity)].flatMap((checks) =>
      Object.values(checks).flatMap((check) => check.documents),
    ),
  ].flatMap(({ document }) => (rules.specialCareDocuments.has(document) ? [`document.${document}`] : []))
  return [...new Set([...facts, ...documents])].toSorted(compareIds)
}
