import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { Principal } from '#core/access'
import type { Setup } from '#core/record'
import type { Problem, Result } from '#core/value'
import type { Desk } from '#app/desk/open-desk'
import type { Printer } from '#app/ports/printer'
import type { CaseAccess, DayBookAccess } from './case-access.ts'
import type { GalleryAccess } from '../gallery/gallery-access.ts'
import type { DayAccess } from './day-access.ts'
import type { IntakeAccess } from './intake-access.ts'
import type { SafetyAccess, SignedIn } from './safety-access.ts'

export type * from './safety-access.ts'

/** A desk that was opened, and who works at it. */
export interface OpenedDesk {
  readonly desk: Desk
  readonly principal: Principal
  /** Who was signed in while it opened: in the sample city a member of its staff. */
  readonly signedIn?: SignedIn
}

/** A pack that a terminal can be set up with. */
export interface PackChoice {
  readonly id: string
  readonly name: string
  readonly invented: boolean
}

/** A printer that shows what it prints in the page. */
export interface PlacedPrinter extends Printer {
  /** Puts what is drawn, or being drawn, into another host; false where the browser cannot: then it is drawn anew. */
  readonly moveTo: (host: HTMLElement) => boolean
}

/** What the screens need of the world outside; the composition root provides it. */
export interface DeskAccess {
  /** Why this page may not work at all: an insecure address, no storage. */
  readonly obstacles: readonly Problem[]
  readonly packs: () => Promise<readonly PackChoice[]>
  readonly terminal: () => { readonly pack: string; readonly terminal: string } | undefined
  readonly keepTerminal: (settings: { readonly pack: string; readonly terminal: string }) => void
  /** Of a few telling characters, those that no installed print face holds: they would print blank. */
  readonly blankCharacters: () => Promise<readonly string[]>
  readonly open: (setup: Setup) => Promise<Result<OpenedDesk>>
  readonly printer: (host: HTMLElement, title: string) => PlacedPrinter
  /** Milliseconds since 1970 by the terminal's clock, for what remains of the hours. */
  readonly now: () => number
  /** Today's notices of the windows. */
  readonly day: DayAccess
  /** Cases that last. */
  readonly cases: CaseAccess
  readonly books: DayBookAccess
  /** All forms with their samples. */
  readonly gallery: GalleryAccess
  /** Files, and characters no keyboard has. */
  readonly intake: IntakeAccess
  /** People, locking, protection and audit. */
  readonly safety: SafetyAccess
}

/** The key under which the composition root provides it. */
export const DESK_ACCESS: InjectionKey<DeskAccess> = Symbol('desk access')

/** The access of the application above. */
export function useDeskAccess(): DeskAccess {
  const access = inject(DESK_ACCESS)
  if (access === undefined) throw new Error('no desk access was provided')
  return access
}

/** The safety core of the application above. */
export function useSafetyAccess(): SafetyAccess {
  return useDeskAccess().safety
}
