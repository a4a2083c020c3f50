import type { PrintFacts } from '#core/printing'
import type { VisitState } from '#core/record'
import type { PaperParts } from './desk-parts.ts'
import { sheetOfKey } from './sheet-calls.ts'

/**
 * What is issued after the move has been entered, of the forms that go out or are out: it waits for the entry, and is called
 * by the ticket (交付待ち番号). `chosen` are keys of sheets.
 */
export function certificatesOf(
  { ticket }: Pick<VisitState, 'ticket'>,
  chosen: readonly string[],
  { forms, catalogue }: PaperParts,
): Pick<PrintFacts, 'certificates'> {
  const after = catalogue.offices.get(catalogue.desk.sections[0]?.id ?? '')?.name.ja
  const names = chosen.flatMap((key) => forms?.get(sheetOfKey(key).form)?.form['issued-after-entry'] ?? [])
  if (names.length === 0) return {}
  return {
    certificates: [...new Set(names)].map((what) => ({
      what,
      ...(after === undefined ? {} : { after }),
      ...(ticket === '' ? {} : { number: ticket }),
    })),
  }
}
