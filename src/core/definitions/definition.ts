import type { Condition, DateRef } from '#core/logic'
import type { Day } from '#core/value'
import type { DefinitionFile } from './formats/definition-format.ts'
import type { handlings } from './formats/definition-format.ts'
import type { Localized } from './shape.ts'

/** How a case is handled at this window (窓口対応方法): here, taken in and passed on, by calling the section, elsewhere. */
export type Handling = (typeof handlings)[number]

/** From when until when, both inclusive; no end while it is in force. */
export interface Effective {
  readonly from: Day
  readonly until?: Day | undefined
}

/** A number written in the definition, or set by the city. */
export type Amount = number | { readonly setting: string }

/** One routing pattern (振り分けパターン). */
export interface RoutingPattern {
  readonly authorities: readonly string[]
  readonly when: Condition | undefined
  readonly handling: Handling
  readonly to: string
  readonly note: Localized | undefined
}

/** One rule of a deadline (期限の定め). */
export interface DeadlineRule {
  readonly id: string
  readonly when: Condition | undefined
  /** A fact that holds a date, or a fixed day of the law (施行日). */
  readonly from: DateRef
  readonly length: { readonly amount: Amount; readonly unit: 'days' | 'months' }
  readonly direction: 'after' | 'before'
  readonly firstDay: 'counted' | 'not-counted'
  readonly rolls: boolean
  readonly law: string
  readonly effective: Effective | undefined
}

/** Something to bring (持ち物・添付書類). */
export interface RequiredDocument {
  readonly id: string
  readonly when: Condition | undefined
  readonly note: Localized | undefined
}

/** Who does not pay a fee (手数料の免除). */
export interface ExemptionRule {
  readonly id: string
  readonly label: Localized
  readonly when: Condition
  readonly law: string
}

/** A fee (手数料): an amount in yen, one for the entry or one for each member of a set. */
export interface FeeRule {
  readonly id: string
  readonly label: Localized
  readonly amount: Amount
  readonly when: Condition | undefined
  readonly per: { readonly set: string; readonly side?: 'before' | 'after'; readonly suchThat: Condition } | undefined
  /** Where one of them holds, nothing is paid of it. */
  readonly exempt: readonly ExemptionRule[]
  readonly law: string
  readonly effective: Effective | undefined
}

/** A reception check (受付事務に係る確認事項). */
export interface ReceptionCheck {
  readonly id: string
  readonly label: Localized
  readonly when: Condition | undefined
  readonly help: Localized | undefined
}

/** A form the procedure is printed on, and the boxes it fills there (出力帳票・印字項目). */
export interface FormUse {
  readonly form: string
  readonly prints: readonly string[]
  readonly when: Condition | undefined
}

/** A procedure (行政手続の定義): the six parts of article 7 (2) of the regulation. Plain data. */
export interface Definition {
  readonly id: string
  readonly pack: string
  readonly file: string
  readonly name: Localized
  readonly overview: Localized
  readonly guidance: Localized
  /** Not on the guide sheet (支援措置 must not be seen to exist). */
  readonly discreet: boolean
  readonly forEach: DefinitionFile['for-each']
  readonly events: readonly string[]
  readonly neededWhen: Condition | undefined
  readonly nothingToDo:
    { readonly when: Condition; readonly reason: Localized; readonly law: string | undefined } | undefined
  readonly section: string
  readonly routing: readonly RoutingPattern[]
  readonly checks: readonly ReceptionCheck[]
  readonly forms: readonly FormUse[]
  readonly law: DefinitionFile['law']
  readonly source: DefinitionFile['source']
  readonly deadline: readonly DeadlineRule[]
  readonly documents: readonly RequiredDocument[]
  readonly fee: readonly FeeRule[]
  readonly effective: Effective
  readonly reviewBy: Day
}
