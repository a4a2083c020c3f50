import type { Mismatch, ShownDocument } from '#core/identity'
import { isoFromDay, parseDate } from '#core/value'

/** What may be noticed of a document on the desk. */
export type Noticed = 'copy' | Mismatch | 'several-persons' | 'doubtful' | 'superseded'

/** What was read of a document, dates as they were written. */
export interface Reading {
  readonly validUntil: string
  readonly issuedOn: string
  readonly noticed: readonly string[]
}

export const NOTHING_READ: Reading = { validUntil: '', issuedOn: '', noticed: [] }

const isoOf = (written: string): string | undefined => {
  const date = parseDate(written)
  return date.ok && date.value.earliest === date.value.latest ? isoFromDay(date.value.earliest) : undefined
}

/** A document with what was read of it; a date that is none was not read. */
export const shownDocument = (document: string, { validUntil, issuedOn, noticed }: Reading): ShownDocument => {
  const [until, issued] = [isoOf(validUntil), isoOf(issuedOn)]
  const has = (what: Noticed): boolean => noticed.includes(what)
  const differs = (['name', 'address'] as const).filter(has)
  return {
    document,
    ...(until === undefined ? {} : { validUntil: until }),
    ...(issued === undefined ? {} : { issuedOn: issued }),
    ...(has('copy') ? { copy: true } : {}),
    ...(differs.length === 0 ? {} : { differs }),
    ...(has('several-persons') ? { severalPersons: true } : {}),
    ...(has('doubtful') ? { doubtful: true } : {}),
    ...(has('superseded') ? { superseded: true } : {}),
  }
}

/** What was read of a document that was shown before. */
export const readingOf = (shown: ShownDocument): Reading => ({
  validUntil: shown.validUntil ?? '',
  issuedOn: shown.issuedOn ?? '',
  noticed: [
    ...(shown.copy === true ? ['copy'] : []),
    ...(shown.differs ?? []),
    ...(shown.severalPersons === true ? ['several-persons'] : []),
    ...(shown.doubtful === true ? ['doubtful'] : []),
    ...(shown.superseded === true ? ['superseded'] : []),
  ],
})
