import type { RetentionView } from '#app/retention/commands'

/** Invented visits that wait to be destroyed: one finished, one suspended, one kept back, one that needs a second person. */
export const sampleRetention = (): RetentionView => ({
  lines: [
    {
      record: 'real/visit/a',
      ticket: '21',
      phase: 'closed',
      because: 'finished',
      since: '2026-04-03',
      goesOn: '2026-04-04',
      cases: ['20260403-21'],
    },
    {
      record: 'real/visit/b',
      ticket: '17',
      phase: 'suspended',
      because: 'suspended',
      since: '2026-04-01',
      goesOn: '2026-04-08',
      cases: [],
    },
    {
      record: 'real/visit/c',
      ticket: '9',
      phase: 'suspended',
      because: 'suspended',
      since: '2026-03-27',
      goesOn: '2026-04-21',
      cases: [],
      hold: {
        id: 'h1',
        status: 'held',
        until: '2026-04-20',
        reason: '転出証明書の再交付を待つため',
        by: 'kita-m',
        mayApprove: false,
      },
    },
    {
      record: 'real/visit/d',
      ticket: '5',
      phase: 'suspended',
      because: 'suspended',
      since: '2026-03-25',
      goesOn: '2026-04-25',
      cases: [],
      hold: {
        id: 'h2',
        status: 'to-approve',
        until: '2026-05-31',
        reason: '在留資格の変更の結果を待つため',
        by: 'minami-t',
        mayApprove: true,
      },
    },
  ],
  days: { finished: 1, suspended: 7, heldAtMost: 30 },
})
