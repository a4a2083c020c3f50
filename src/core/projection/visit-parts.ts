import type { VisitState } from '#core/record'
import type { Purpose } from './purpose.ts'

/** The domain (業務) every clerk at a window works in; whoever lacks it sees of a visit its ticket and where it stands. */
export const DESK = 'desk'
/** 住民記録: who belongs to the household and what happened to it. */
export const RESIDENT_RECORD = 'resident-record'

/** Who sees a part of a visit: `open` everybody, `by-fact` each fact by its own domain, else whoever holds the domain. */
interface PartRule {
  readonly domain: 'open' | 'by-fact' | typeof DESK | typeof RESIDENT_RECORD
  /** False: it stands on no paper. */
  readonly paper: boolean
}

/**
 * Every part of a visit's state and who sees it. Reasons, answers to checks and the papers a visitor showed hold words of
 * residents as much as facts do. A new part of the state does not compile until it stands here.
 */
export const VISIT_PARTS = {
  kind: { domain: 'open', paper: true },
  phase: { domain: 'open', paper: true },
  version: { domain: 'open', paper: true },
  stream: { domain: 'open', paper: true },
  ticket: { domain: 'open', paper: true },
  catalogue: { domain: DESK, paper: true },
  receivedOn: { domain: DESK, paper: true },
  section: { domain: DESK, paper: false },
  purpose: { domain: 'open', paper: true },
  channel: { domain: DESK, paper: true },
  announced: { domain: DESK, paper: false },
  case: { domain: DESK, paper: false },
  paper: { domain: DESK, paper: true },
  waiting: { domain: DESK, paper: true },
  visitor: { domain: DESK, paper: true },
  companions: { domain: DESK, paper: true },
  signatories: { domain: DESK, paper: true },
  protection: { domain: DESK, paper: false },
  clerks: { domain: DESK, paper: false },
  hold: { domain: DESK, paper: true },
  addressConfirmed: { domain: DESK, paper: true },
  identity: { domain: DESK, paper: true },
  households: { domain: RESIDENT_RECORD, paper: true },
  persons: { domain: RESIDENT_RECORD, paper: true },
  events: { domain: RESIDENT_RECORD, paper: true },
  facts: { domain: 'by-fact', paper: true },
  choices: { domain: DESK, paper: false },
  checks: { domain: DESK, paper: false },
  dispositions: { domain: DESK, paper: false },
  notes: { domain: DESK, paper: false },
  glyphs: { domain: RESIDENT_RECORD, paper: true },
  entries: { domain: DESK, paper: false },
  cases: { domain: DESK, paper: false },
  sheets: { domain: DESK, paper: true },
  suspension: { domain: DESK, paper: false },
  closing: { domain: DESK, paper: false },
} as const satisfies Record<keyof VisitState, PartRule>

/** A part of a visit's state. */
export type VisitPart = keyof typeof VISIT_PARTS

/** What a log may hold of a visit: where it stands, and nothing anybody said. */
const LOGGED: readonly VisitPart[] = ['kind', 'phase', 'version', 'stream']

/** Whether a part is seen with these domains and for this purpose; a part that is not in the table never is. */
export const isPartSeen = (part: string, domains: ReadonlySet<string>, purpose: Purpose): part is VisitPart => {
  if (!Object.hasOwn(VISIT_PARTS, part)) return false
  const { domain, paper }: PartRule = VISIT_PARTS[part as VisitPart]
  if (purpose === 'log') return LOGGED.includes(part as VisitPart)
  if (domain === 'open') return true
  if (!domains.has(DESK) || (purpose === 'print' && !paper)) return false
  return domain === 'by-fact' || domains.has(domain)
}
