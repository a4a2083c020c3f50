import type { Entry } from '#core/derivation'
import type { PrintFacts } from '#core/printing'
import type { VisitState } from '#core/record'

/**
 * What the cases of a visit wait for (書類不足のお願い): each procedure once a case, with what it asks to be brought. A procedure that
 * nobody else may hear of (支援措置) is left out.
 */
export function awaitedOf({ cases }: Pick<VisitState, 'cases'>, plan: readonly Entry[]): Pick<PrintFacts, 'awaited'> {
  const shown = plan.filter(({ discreet }) => !discreet)
  const awaited = cases.flatMap(({ number, procedures }) => {
    const names = [...new Set(procedures.map(({ procedure }) => procedure))]
    return names.flatMap((procedure) => {
      const kept = shown.filter((entry) => entry.procedure === procedure)
      const [first] = kept
      const documents = [...new Set(kept.flatMap((entry) => entry.documents.map(({ name }) => name)))]
      return first === undefined ? [] : [{ number, name: first.name, documents }]
    })
  })
  return awaited.length === 0 ? {} : { awaited }
}
