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
import { isPerson, signatoryOf } from './signatory.ts'

/** An identity scheme the forms that a visitor signs ask, and which outcomes each of them takes. */
export interface IdentityNeed {
  /** Id of the visitor; several who stand here are each asked for what they sign. */
  readonly visitor: string
  readonly scheme: string
  readonly label: string
  /** Only forms that are offered ask it. */
  readonly offered: boolean
  /** They sign nothing of it but sheets of their own: what the scheme would ask of it is told by the visit. */
  readonly own: boolean
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
    const signs = signatoryOf(sheet, part, plan, seen, parts)
    const own = signs !== undefined && part.person !== undefined && isPerson(signs, part.person, seen, parts)
    return [{ form, visitor: signs?.id, own }]
  })
  return standingOf(seen).flatMap(({ id }) =>
    needsOf(
      id,
      signed.filter(({ visitor }) => visitor === id),
      parts,
    ),
  )
}

function needsOf(
  visitor: string,
  signed: readonly { readonly form: Form; readonly own: boolean }[],
  parts: DeskParts,
): readonly IdentityNeed[] {
  const forms = [...new Set(signed.map(({ form }) => form))]
  const asked = [...new Set(forms.flatMap(({ identity }) => identity?.scheme ?? []))]
  const needs = asked.map((scheme): IdentityNeed => {
    const own = forms.filter(({ identity }) => identity?.scheme === scheme)
    return {
      visitor,
      scheme,
      label: parts.schemes[scheme]?.label.ja ?? scheme,
      offered: own.every(({ offered }) => offered !== 'no'),
      own: signed.every((each) => each.form.identity?.scheme !== scheme || each.own),
      forms: own.map(({ name, identity }) => ({ name: name.ja, accepts: identity?.accepts ?? [] })),
    }
  })
  return needs.toSorted((a, b) => Number(a.offered) - Number(b.offered))
}
