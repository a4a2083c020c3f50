import type { IdentityOutcome } from '#core/identity'
import type { Entry } from '#core/derivation'
import { standingOf } from '#core/record'
import type { VisitState } from '#core/record'
import type { Principal } from '#core/access'
import type { Form } from '#core/printing'
import type { DeskParts } from './desk-parts.ts'
import { seenBy } from './seen-visit.ts'
import { sheetOfKey } from './sheet-calls.ts'
import { partOfSheet } from './sheet-parts.ts'
import { formsOfVisit } from './sheets.ts'
import { signatoryOf } from './signatory.ts'

/** An identity scheme the forms that a visitor signs ask, and which outcomes each of them takes. */
export interface IdentityNeed {
  /** Id of the visitor; several who stand here are each asked for what they sign. */
  readonly visitor: string
  readonly scheme: string
  readonly label: string
  /** Only forms that are offered ask it. */
  readonly offered: boolean
  readonly forms: readonly { readonly name: string; readonly accepts: readonly IdentityOutcome[] }[]
}

/**
 * The schemes the forms of a visit ask (本人確認), each once for each visitor who signs such a form, in the order they came; those of
 * called forms before those that are only offered.
 */
export function identityNeeds(
  state: VisitState,
  parts: DeskParts,
  principal: Principal,
  plan: readonly Entry[],
): readonly IdentityNeed[] {
  const seen = seenBy(state, parts, principal)
  const signed = formsOfVisit(state, parts, principal, plan).flatMap((key) => {
    const { form: id, subject } = sheetOfKey(key)
    const form = parts.forms.get(id)?.form
    const part = form === undefined ? undefined : partOfSheet(form, plan, state, subject)
    if (form === undefined || part === undefined) return []
    const sheet = { form: id, ...(subject === undefined ? {} : { subject }) }
    return [{ form, visitor: signatoryOf(sheet, part, plan, seen, parts)?.id }]
  })
  return standingOf(seen).flatMap(({ id }) =>
    needsOf(id, [...new Set(signed.filter(({ visitor }) => visitor === id).map(({ form }) => form))], parts),
  )
}

function needsOf(visitor: string, forms: readonly Form[], parts: DeskParts): readonly IdentityNeed[] {
  const asked = [...new Set(forms.flatMap(({ identity }) => identity?.scheme ?? []))]
  const needs = asked.map((scheme): IdentityNeed => {
    const own = forms.filter(({ identity }) => identity?.scheme === scheme)
    return {
      visitor,
      scheme,
      label: parts.schemes[scheme]?.label.ja ?? scheme,
      offered: own.every(({ offered }) => offered !== 'no'),
      forms: own.map(({ name, identity }) => ({ name: name.ja, accepts: identity?.accepts ?? [] })),
    }
  })
  return needs.toSorted((a, b) => Number(a.offered) - Number(b.offered))
}
