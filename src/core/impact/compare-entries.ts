import type { Entry } from '#core/derivation'
import type { Difference, ImpactKind } from './impact.ts'

const NOTHING = '–'

/** What comes out otherwise between two derivations of one case. A procedure that does not come up is not needed. */
export function compareEntries(before: readonly Entry[], after: readonly Entry[]): readonly Difference[] {
  const keyOf = ({ procedure, subject }: Entry): string => `${procedure}|${subject}`
  const [was, is] = [
    new Map(before.map((each) => [keyOf(each), each])),
    new Map(after.map((each) => [keyOf(each), each])),
  ]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)]
    const { procedure, subject } = old ?? now ?? { procedure: '', subject: '' }
    return KINDS.flatMap(([kind, textOf]): readonly Difference[] => {
      const [one, other] = [textOf(old), textOf(now)]
      return one === other ? [] : [{ procedure, subject, kind, was: one, is: other }]
    })
  })
}

/** Whether anything hangs on an entry at all. */
const isDue = (entry: Entry | undefined): entry is Entry =>
  entry?.verdict === 'needed' || entry?.verdict === 'not-settled'

const list = (ids: readonly string[]): string => (ids.length === 0 ? NOTHING : [...new Set(ids)].sort().join(', '))

const KINDS: readonly (readonly [ImpactKind, (entry: Entry | undefined) => string])[] = [
  ['verdict', (entry) => entry?.verdict ?? 'not-needed'],
  ['deadline', (entry) => (isDue(entry) ? (entry.deadline?.date ?? NOTHING) : NOTHING)],
  [
    'handling',
    (entry) => {
      const route = isDue(entry) ? entry.handling : null
      return route === null ? NOTHING : [route.handling, route.section, route.window ?? ''].filter(Boolean).join(' ')
    },
  ],
  ['check', (entry) => (isDue(entry) ? list(entry.checks.map(({ id }) => id)) : NOTHING)],
  [
    'question',
    (entry) =>
      isDue(entry) ? list(entry.missing.map(({ fact, side }) => (side === null ? fact : `${fact}@${side}`))) : NOTHING,
  ],
  ['document', (entry) => (isDue(entry) ? list(entry.documents.map(({ id }) => id)) : NOTHING)],
  ['fee', (entry) => (isDue(entry) && entry.fee !== null ? String(entry.fee.yen) : NOTHING)],
  ['print', (entry) => (isDue(entry) ? list([...entry.forms, ...entry.prints]) : NOTHING)],
]
