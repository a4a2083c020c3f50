import type { Day } from '#core/value'
import { isAskedFor, qualityAgainst, type Qualities } from './document-quality.ts'
import type { IdentityOutcome } from './identity-outcome.ts'
import type { IdentityBasis, IdentityDocument, IdentityText } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import type { Counting } from './counting.ts'
import { sortDocuments, type SetAside } from './sort-documents.ts'
import { isFor, type Shown } from './shown.ts'
import { standingOfWay, type Lacking, type Standing } from './standing-of-way.ts'

/** The judgement, with everything a clerk must be told. */
export interface IdentityJudgement {
  readonly outcome: IdentityOutcome
  /**
   * What the clerk asks for next, where more could still be shown: another document, or an explanation. Absent: it is
   * settled, or there is nothing to go on with.
   */
  readonly ask?: 'second-document' | 'explanation'
  readonly lacking: readonly Lacking[]
  readonly setAside: readonly SetAside[]
  /** Ids of what stands on the shown documents and must be neither asked for nor written down. */
  readonly mustNotRecord: readonly string[]
  /** What the outcome rests on. */
  readonly basis: readonly IdentityBasis[]
  /** What is to be kept in mind, in words of the content: of the way that was met, and advice nobody is refused for. */
  readonly notes: readonly IdentityText[]
}

const lackingAuthority = (
  scheme: IdentityScheme,
  shown: Shown,
  counting: readonly Counting[],
  today: Day,
): { readonly lacking: readonly Lacking[]; readonly basis: readonly IdentityBasis[] } => {
  const rules = scheme.authority.filter((rule) => isFor({ ...rule, capacities: [rule.capacity] }, shown))
  const unproven = rules.filter(
    (rule) =>
      !counting.some(
        ({ document, shown: each }) =>
          rule['any-of'].includes(document.id) && each.some((one) => qualityAgainst(rule, one, today) === undefined),
      ),
  )
  return {
    lacking: unproven.map((rule) => ({ for: 'authority', capacity: shown.capacity, anyOf: rule['any-of'] })),
    basis: unproven.flatMap((rule) => rule.basis),
  }
}

/** What counts as the right thing and still does not do wherever it is asked for, with the first reason. */
const unfit = (
  scheme: IdentityScheme,
  shown: Shown,
  counting: readonly Counting[],
  today: Day,
): readonly SetAside[] => {
  const demands = scheme.ways.filter((way) => isFor(way, shown)).flatMap((way) => way.documents ?? [])
  const proofs = scheme.authority.filter((rule) => isFor({ ...rule, capacities: [rule.capacity] }, shown))
  return counting.flatMap(({ document, shown: each }) => {
    const asked: readonly Qualities[] = [
      ...demands.filter((demand) => isAskedFor(demand, document)),
      ...proofs.filter((rule) => rule['any-of'].includes(document.id)),
    ]
    const reasons = asked.map((one) => each.map((shownOnce) => qualityAgainst(one, shownOnce, today)))
    if (asked.length === 0 || reasons.some((of) => of.includes(undefined))) return []
    const reason = reasons[0]?.[0]
    return reason === undefined ? [] : [{ document: document.id, reason }]
  })
}

const isNearer = (a: Standing, b: Standing): boolean =>
  a.wanting < b.wanting || (a.wanting === b.wanting && a.filled > b.filled)

/** Of the ways somebody has begun to go, the one with least lacking, which most of what was shown is for; the first of several. */
const nearest = (standings: readonly Standing[]): Standing | undefined =>
  standings
    .filter(({ begun }) => begun)
    .reduce<Standing | undefined>((best, each) => (best === undefined || isNearer(each, best) ? each : best), undefined)

const neverRecorded = (documents: Readonly<Record<string, IdentityDocument>>, shown: Shown): readonly string[] => [
  ...new Set(
    shown.documents.flatMap(({ document }) =>
      Object.hasOwn(documents, document) ? (documents[document]?.['never-record'] ?? []) : [],
    ),
  ),
]

/**
 * Who stands here, as far as it was shown (本人確認, 住民基本台帳法27条2項). The first way of the scheme that is met gives
 * the outcome, unless a circumstance decides whatever was shown (不受理申出, 戸籍法27条の2第4項). Whoever acts for others without
 * proof of authority, or in a capacity the scheme does not know, is refused (27条3項), however well identified. `lacking` says what a better outcome still needs;
 * `today` is the day of reception.
 */
export const judgeIdentity = (scheme: IdentityScheme, shown: Shown, today: Day): IdentityJudgement => {
  const { counting, setAside } = sortDocuments(scheme, shown, today)
  const authority = lackingAuthority(scheme, shown, counting, today)
  const mayCome = isFor({ capacities: scheme.capacities }, shown)
  const standings = (mayCome ? scheme.ways : [])
    .filter((way) => isFor(way, shown))
    .map((way) => standingOfWay(way, counting, shown, today))
  const met = standings.findIndex(({ isMet }) => isMet)
  const way = standings[met]?.way
  const decided = scheme.unless.find(({ circumstance }) => shown.circumstances?.includes(circumstance) === true)
  const held = decided ?? way ?? scheme.otherwise
  const near = met === -1 && decided === undefined ? nearest(standings) : undefined
  const doubted = setAside.some(({ reason }) => reason === 'doubtful')
  const ask = near?.ask ?? (met === -1 && decided === undefined && doubted ? 'explanation' : undefined)
  const advice = scheme.advice.filter(
    (each) => isFor(each, shown) && !shown.documents.some(({ document }) => each['unless-any-of'].includes(document)),
  )
  const better = met === -1 ? standings : standings.slice(0, met)
  return {
    outcome: authority.lacking.length > 0 || !mayCome ? 'refused' : held.outcome,
    ...(ask === undefined || authority.lacking.length > 0 || !mayCome ? {} : { ask: doubted ? 'explanation' : ask }),
    lacking: [
      ...authority.lacking,
      ...(near === undefined ? better : [near, ...better.filter((each) => each !== near)]).flatMap(
        ({ lacking }) => lacking,
      ),
    ],
    setAside: [...setAside, ...unfit(scheme, shown, counting, today)],
    mustNotRecord: neverRecorded(scheme.documents, shown),
    basis:
      authority.lacking.length > 0
        ? authority.basis
        : (decided?.basis ?? way?.basis ?? near?.way.basis ?? scheme.basis),
    notes: [...(held.note === undefined ? [] : [held.note]), ...advice.map(({ label }) => label)],
  }
}
