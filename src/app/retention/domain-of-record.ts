import { reaches, type Act, type Principal } from '#core/access'
import { DESK, domainOfFact, type FieldRules } from '#core/projection'
import type { VisitState } from '#core/record'
import { compareIds } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'

/** The domains (業務領域) whose facts a visit holds, as far as the reader's keys go; the desk's own where it holds none. */
export const domainsOfVisit = ({ facts, events }: VisitState, rules: FieldRules): readonly string[] => {
  const stated = Object.values(facts).map(({ subject, fact }) => `${subject.type}.${fact}`)
  const ofEvents = events.flatMap((event) => Object.keys(event.facts).map((fact) => `event.${fact}`))
  const domains = [...stated, ...ofEvents].flatMap((fact) => domainOfFact(fact, rules) ?? [])
  return domains.length === 0 ? [DESK] : [...new Set(domains)].toSorted(compareIds)
}

/** In which domain a principal answers for a visit (要綱4条3項2号); undefined when it is none of theirs. */
export const answersFor = (
  state: VisitState,
  { catalogue }: Pick<DeskParts, 'catalogue'>,
  rules: FieldRules,
  principal: Principal,
  act: Act,
): string | undefined =>
  domainsOfVisit(state, rules).find((domain) =>
    reaches(principal, catalogue.desk.operations, { operation: 'retention', act }, { domain }),
  )
