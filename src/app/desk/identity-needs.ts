import type { IdentityOutcome } from '#core/identity'
import type { Entry } from '#core/derivation'
import type { VisitState } from '#core/record'
import type { Principal } from '#core/access'
import type { DeskParts } from './desk-parts.ts'
import { sheetOfKey } from './sheet-calls.ts'
import { formsOfVisit } from './sheets.ts'

/** An identity scheme the forms of a visit ask, and which outcomes each of them takes. */
export interface IdentityNeed {
  readonly scheme: string
  readonly label: string
  /** Only forms that are offered ask it. */
  readonly offered: boolean
  readonly forms: readonly { readonly name: string; readonly accepts: readonly IdentityOutcome[] }[]
}

/** The schemes the forms of a visit ask (本人確認), each once, those of called forms before those that are only offered. */
export function identityNeeds(
  state: VisitState,
  parts: DeskParts,
  principal: Principal,
  plan: readonly Entry[],
): readonly IdentityNeed[] {
  const ids = new Set(formsOfVisit(state, parts, principal, plan).map((key) => sheetOfKey(key).form))
  const forms = [...ids].flatMap((id) => parts.forms.get(id)?.form ?? [])
  const asked = [...new Set(forms.flatMap(({ identity }) => identity?.scheme ?? []))]
  const needs = asked.map((scheme): IdentityNeed => {
    const own = forms.filter(({ identity }) => identity?.scheme === scheme)
    return {
      scheme,
      label: parts.schemes[scheme]?.label.ja ?? scheme,
      offered: own.every(({ offered }) => offered !== 'no'),
      forms: own.map(({ name, identity }) => ({ name: name.ja, accepts: identity?.accepts ?? [] })),
    }
  })
  return needs.toSorted((a, b) => Number(a.offered) - Number(b.offered))
}
