import type { Side, VisitDraft } from '#core/record'

/** A visit heard as far as its event: who stands here, nobody protected, one person who moves in from within Japan. */
export const HEARD: readonly VisitDraft[] = [
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '架空 花子', contact: '0000', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  {
    type: 'event-added',
    payload: {
      event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: { origin: 'domestic' } },
    },
  },
]

/** A fact of that person. */
export const heardFact = (fact: string, value: string, origin: 'document' | 'visitor', side?: Side): VisitDraft => ({
  type: 'fact-stated',
  payload: { subject: { type: 'person', id: 'p1' }, fact, value, origin, ...(side === undefined ? {} : { side }) },
})
