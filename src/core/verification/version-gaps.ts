import type { Catalogue, Definition } from '#core/definitions'
import { isoFromDay } from '#core/value'
import type { CaseFile } from './case-file.ts'
import type { Finding } from './finding.ts'
import type { Places } from './places.ts'
import { EVENT, HOME, PERSON } from './skeleton.ts'

/**
 * Days between two versions of a procedure on which neither is in force. Finding: `verification-version-gap` {from, until}, at
 * the later version. That two are in force at once is a check of the definitions themselves (`two-in-force`).
 */
export function checkVersionGaps(
  versions: readonly Definition[],
  catalogue: Catalogue,
  places: Places,
): readonly Finding[] {
  return versions.slice(1).flatMap((next, i): readonly Finding[] => {
    const until = versions[i]?.effective.until
    if (until === undefined || next.effective.from <= until + 1) return []
    const params = { procedure: next.id, from: isoFromDay(until + 1), until: isoFromDay(next.effective.from - 1) }
    const problem = { code: 'verification-version-gap', params, at: places.of(next, '/effective/from') }
    return [{ problem, procedure: next.id, case: caseOn(params.from, next, catalogue) }]
  })
}

/** Somebody whom an event of the procedure concerns on a day. */
export function caseOn(date: string, { events }: Definition, { desk }: Catalogue): CaseFile {
  return {
    format: 'madoguchi/case@1',
    'received-on': date,
    clerk: { authority: desk['default-authority'] },
    households: { [HOME]: {} },
    persons: { [PERSON]: {} },
    events: [{ id: EVENT, kind: events[0] ?? '', date, persons: [PERSON] }],
  }
}
