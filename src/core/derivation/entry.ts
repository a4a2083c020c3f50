import type { Route } from '#core/routing'
import type { Localized } from '#core/definitions'
import type { Truth } from '#core/logic'

/** What follows for one subject (要否): needed, not needed, not yet settled, or expressly nothing to do. */
export type Verdict = 'needed' | 'not-needed' | 'not-settled' | 'nothing-to-do'

/** One fact a verdict rests on, as it is shown: ids, the value as text, where it came from, the article. */
export interface Because {
  readonly fact: string
  readonly subject: string
  readonly side: 'before' | 'after' | null
  readonly value: string
  readonly origin: string
  readonly law: string | null
}

/** A fact that can still change the verdict; `asked` when the answer was わからない. `other` names the person of a relation. */
export interface Missing {
  readonly fact: string
  readonly subject: string
  readonly side: 'before' | 'after' | null
  readonly other: string | null
  readonly asked: boolean
}

/** The last day, by which rule; overdue when it lay before the day of reception. Provisional while a fact it hangs on is open. */
export interface Deadline {
  readonly date: string
  readonly rule: string
  readonly law: string
  readonly overdue: boolean
  readonly provisional: boolean
}

/** Something to bring; not certain while its condition is open. */
export interface DocumentToBring {
  readonly id: string
  readonly name: string
  readonly note: string | null
  readonly certain: boolean
}

/** Something by which a fee is not paid (手数料の免除), and whether it holds; `asks` are the yes-or-no facts that say so. */
export interface Exemption {
  /** The part of the fee it is about, and its own id. */
  readonly fee: string
  readonly id: string
  readonly label: string
  readonly law: string
  readonly holds: Truth
  readonly asks: readonly { readonly fact: string; readonly subject: string }[]
}

/** A fee in yen with its parts; not certain while a condition or a number of heads is open. */
export interface Fee {
  readonly yen: number
  readonly certain: boolean
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    readonly count: number
    readonly amount: number
    readonly law: string
  }[]
  /** In yen, what would be paid beside it but for an exemption that holds. Absent where the definition knows none. */
  readonly waived?: number
  readonly exemptions?: readonly Exemption[]
}

/** A check the clerk makes at reception. */
export interface CheckToMake {
  readonly id: string
  readonly label: Localized
  readonly certain: boolean
}

/** A procedure for a subject that the clerk added to the plan, or struck from it (窓口での追加・取消し). */
export interface Choice {
  readonly procedure: string
  readonly subject: string
  readonly choice: 'added' | 'struck'
}

/** One procedure for one subject with all its reasons. JSON-able; the form the command line prints. */
export interface Entry {
  readonly procedure: string
  readonly name: string
  readonly subject: string
  readonly verdict: Verdict
  /** The clerk decided otherwise; `derived` is what the facts say. */
  readonly chosen?: { readonly choice: Choice['choice']; readonly derived: Verdict }
  /** Decided only by looking at the constraints between facts together. */
  readonly byConstraints: boolean
  /** Ids of the life events that bring it about. */
  readonly events: readonly string[]
  readonly because: readonly Because[]
  readonly missing: readonly Missing[]
  /** Why there is nothing to do, in the words of the definition. */
  readonly reason: string | null
  readonly deadline: Deadline | null
  readonly documents: readonly DocumentToBring[]
  readonly fee: Fee | null
  readonly checks: readonly CheckToMake[]
  readonly handling: Route | null
  readonly section: string
  /** Not on a sheet others may see. */
  readonly discreet: boolean
  readonly forms: readonly string[]
  /** Boxes the procedure fills on its forms. */
  readonly prints: readonly string[]
}
