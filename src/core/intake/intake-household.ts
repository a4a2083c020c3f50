import type { ProtectionAnswer, VisitDraft } from '#core/record'
import type { Place, Problem } from '#core/value'
import type { Comparison } from './comparison.ts'

/** A person of the household and the drafts that put them into the visit's record, `person-added` first. */
export interface IntakePerson {
  readonly id: string
  readonly line: number
  readonly drafts: readonly VisitDraft[]
}

/** A field that has to be compared with the paper (要照合, `needs-comparison`); of the household where no person is named. */
export interface FieldFlag extends Comparison {
  readonly code: 'needs-comparison'
  readonly person?: string
  /** Id of the fact, with its entity: `person.family-name`. */
  readonly fact: string
  readonly at: Place
}

/** This visit's household as a file states it. Nothing of the file's other households is in it. */
export interface IntakeHousehold {
  readonly persons: readonly IntakePerson[]
  /**
   * What the file says once for all: facts of the event (前住所) and of the household (住所), by their id with its entity. What the
   * address of an extract is to the event (from where, or where to) is for the screen to say.
   */
  readonly shared: Readonly<Record<string, string>>
  readonly protectionColumn: ProtectionAnswer
  readonly flags: readonly FieldFlag[]
  readonly problems: readonly Problem[]
}
