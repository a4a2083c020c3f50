import type { Day } from '#core/value'

/** What somebody lives by; insurance and pension follow from it. */
export type Work = 'employee' | 'public-employee' | 'self-employed' | 'student' | 'none'

/** A person of a generated household, before it is said what becomes of them. */
export interface Resident {
  readonly id: string
  /** Relationship to the head (続柄). */
  readonly relationship: string
  readonly sex: 'male' | 'female'
  /** Completed years on the day of reception. */
  readonly age: number
  readonly birth: Day
  readonly foreign: boolean
  readonly family: string
  readonly given: string
  readonly kana: string
  readonly work: Work
}

/** Words of invented people: the composition root takes them from the locales. */
export interface ResidentWords {
  /** 氏 with its reading, hard ones among them. */
  readonly families: readonly [readonly [string, string], ...(readonly [string, string])[]]
  readonly given: Readonly<
    Record<'male' | 'female', readonly [readonly [string, string], ...(readonly [string, string])[]]>
  >
  /** Family name, given name and nationality of invented foreign residents. */
  readonly foreign: readonly [readonly [string, string, string], ...(readonly [string, string, string])[]]
  readonly towns: readonly [string, ...string[]]
  /** An address of the invented city. */
  readonly address: (block: number, house: number) => string
}

/** What one generated visit is about. */
export const RESIDENT_EVENTS = [
  'move-in',
  'move-within',
  'move-out',
  'birth',
  'death',
  'marriage',
  'household-change',
  'insurance-change',
  'facility-entry',
  'desk-visit',
] as const
export type ResidentEvent = (typeof RESIDENT_EVENTS)[number]

/** A case file (`madoguchi/case@1`) as data. */
export interface CaseFile {
  readonly format: 'madoguchi/case@1'
  readonly title: string
  readonly 'received-on': string
  readonly clerk: { readonly authority: string }
  readonly households: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly persons: Readonly<Record<string, Facts>>
  readonly events: readonly Readonly<Record<string, string | readonly string[]>>[]
}

/** Facts of one person or event: one value, one for each side of the event, or the people a relation holds with. */
export type Facts = Record<string, string | Readonly<Record<string, string>> | readonly string[]>
