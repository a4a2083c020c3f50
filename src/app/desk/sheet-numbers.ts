import type { Catalogue } from '#core/definitions'
import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'

/** The numbers of a visit's sheets (帳票番号): desk prefix, day, ticket, running number. */
interface SheetNumbers {
  /** The first number nobody has; the same one until it is taken. Undefined in the sample city, whose sheets have none. */
  readonly free: () => string | undefined
  readonly take: (serial: string | undefined) => void
}

/** By which number this office finds a visit again (受付の番号): desk prefix, day of reception, ticket. Nothing of it is personal. */
export const visitNumber = (
  { receivedOn, ticket }: Pick<VisitState, 'receivedOn' | 'ticket'>,
  { desk }: Pick<Catalogue, 'desk'>,
): string => `${desk.serial.prefix}${receivedOn.replaceAll('-', '')}-${ticket}`

/** What is free of a visit's numbers. A number that was given to a sheet is never given to another. */
export function sheetNumbers(state: VisitState, { catalogue, setup }: DeskParts): SheetNumbers {
  const taken = new Set(state.sheets.flatMap(({ serial }) => serial ?? []))
  const stem = visitNumber(state, catalogue)
  let next = 1
  const serialOf = (n: number): string => `${stem}-${String(n).padStart(2, '0')}`
  return {
    free: () => {
      if (setup === 'sample') return undefined
      while (taken.has(serialOf(next))) next += 1
      return serialOf(next)
    },
    take: (serial) => {
      if (serial !== undefined) taken.add(serial)
    },
  }
}
