import type { Amount, Catalogue, Definition, FeeRule } from '#core/definitions'
import { conjunction, leavesOf, membersOf } from '#core/logic'
import type { Condition, FactDeclaration, Scope, Truth } from '#core/logic'
import type { Day } from '#core/value'
import type { CheckToMake, DocumentToBring, Exemption, Fee } from './entry.ts'

/** What to bring, by the conditions of the definition. */
export function documentsOf(definition: Definition, scope: Scope, catalogue: Catalogue): readonly DocumentToBring[] {
  return applying(definition.documents, scope).map(({ item, certain }) => ({
    id: item.id,
    name: catalogue.documents.get(item.id)?.ja ?? item.id,
    note: item.note?.ja ?? null,
    certain,
  }))
}

/** What the clerk checks at reception. */
export function checksOf(definition: Definition, scope: Scope): readonly CheckToMake[] {
  return applying(definition.checks, scope).map(({ item, certain }) => ({ id: item.id, label: item.label, certain }))
}

/** The forms it is printed on and the boxes it fills there. */
export function formsOf(
  definition: Definition,
  scope: Scope,
): { readonly forms: readonly string[]; readonly prints: readonly string[] } {
  const uses = applying(definition.forms, scope).filter(({ certain }) => certain)
  return { forms: uses.map(({ item }) => item.form), prints: uses.flatMap(({ item }) => item.prints) }
}

/** The fee by the rules in force on the day of reception; null where none is due. */
export function feeOf(definition: Definition, scope: Scope, receivedOn: Day, catalogue: Catalogue): Fee | null {
  const rules = applying(definition.fee, scope).filter(
    ({ item }) =>
      item.effective === undefined ||
      (receivedOn >= item.effective.from && (item.effective.until === undefined || receivedOn <= item.effective.until)),
  )
  if (rules.length === 0) return null
  const counted = rules.map(({ item, certain }) => ({
    rule: item,
    certain,
    heads: headsOf(item, scope),
    amount: yenOf(item.amount, catalogue),
  }))
  const parts = counted.map(({ rule, heads, amount }) => ({
    id: rule.id,
    label: rule.label.ja,
    count: heads.certain,
    amount,
    law: rule.law,
  }))
  const exemptions = rules.flatMap(({ item }) => exemptionsOf(item, scope))
  const isWaived = ({ id }: { readonly id: string }): boolean =>
    exemptions.some(({ fee, holds }) => fee === id && holds === 'yes')
  const total = (chosen: typeof parts): number => chosen.reduce((sum, { count, amount }) => sum + count * amount, 0)
  return {
    yen: total(parts.filter((part) => !isWaived(part))),
    certain: counted.every(
      ({ rule, certain, heads }) => isWaived(rule) || (certain && heads.certain === heads.possible),
    ),
    parts,
    ...(exemptions.length === 0 ? {} : { waived: total(parts.filter(isWaived)), exemptions }),
  }
}

const isYesNo = (declaration: FactDeclaration | undefined): boolean => declaration?.values.join() === 'yes,no'

function exemptionsOf({ id: fee, exempt }: FeeRule, scope: Scope): readonly Exemption[] {
  return exempt.map(({ id, label, law, when }) => ({
    ...{ fee, id, label: label.ja, law, holds: scope.judge(when, scope) },
    asks: [...leavesOf(when)].flatMap((leaf) =>
      leaf.op === 'is' && isYesNo(scope.world.lexicon.facts.get(leaf.fact.fact))
        ? [{ fact: leaf.fact.fact, subject: scope.subject.id }]
        : [],
    ),
  }))
}

function yenOf(amount: Amount, catalogue: Catalogue): number {
  return typeof amount === 'number' ? amount : Number(catalogue.settings[amount.setting])
}

function headsOf(rule: FeeRule, scope: Scope): { readonly certain: number; readonly possible: number } {
  const { per } = rule
  if (per === undefined) return { certain: 1, possible: 1 }
  const truths = membersOf(per, scope).candidates.map((member): Truth => {
    const inner: Scope = { ...scope, subject: { type: 'person', id: member.person } }
    return conjunction([member.belongs, scope.judge(per.suchThat, inner)])
  })
  return {
    certain: truths.filter((truth) => truth === 'yes').length,
    possible: truths.filter((truth) => truth !== 'no').length,
  }
}

function applying<T extends { readonly when: Condition | undefined }>(
  items: readonly T[],
  scope: Scope,
): readonly { readonly item: T; readonly certain: boolean }[] {
  return items.flatMap((item) => {
    const truth: Truth = item.when === undefined ? 'yes' : scope.judge(item.when, scope)
    return truth === 'no' ? [] : [{ item, certain: truth === 'yes' }]
  })
}
