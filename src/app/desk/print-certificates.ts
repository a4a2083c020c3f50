import type { PrintFacts } from '#core/printing'
import type { VisitState } from '#core/record'
import type { PaperParts } from './desk-parts.ts'
import { sheetOfKey } from './sheet-calls.ts'

/** What the guide sheet says of the windows and of certificates. */
type Guide = Pick<PrintFacts, 'windows' | 'plan' | 'unsettled' | 'certificates'>

/**
 * The guide with what is issued after the move has been entered, of the forms that go out or are out: it waits for the entry, is called
 * by the ticket (交付待ち番号), and is the last stop, at the window that enters the move. `chosen` are keys of sheets.
 */
export function withCertificates(
  guide: Guide,
  { ticket }: Pick<VisitState, 'ticket'>,
  chosen: readonly string[],
  { forms, catalogue, words }: PaperParts,
): Guide {
  const issued = chosen.flatMap((key) => forms?.get(sheetOfKey(key).form)?.form['issued-after-entry'] ?? [])
  const names = [...new Set(issued)]
  if (names.length === 0) return guide
  const office = catalogue.offices.get(catalogue.desk.sections[0]?.id ?? '')
  const certificates = names.map((what) => ({
    what,
    ...(office === undefined ? {} : { after: office.name.ja }),
    ...(ticket === '' ? {} : { number: ticket }),
  }))
  if (office === undefined) return { ...guide, certificates }
  const { number, floor } = office.window
  const stop = {
    section: office.name.ja,
    ...(number === undefined ? {} : { window: words.window(number, floor) }),
    what: [],
    collect: [words.collect(words.list(names)), ...(ticket === '' ? [] : [words.calledBy(ticket)])],
  }
  return { ...guide, certificates, windows: [...(guide.windows ?? []), stop] }
}
