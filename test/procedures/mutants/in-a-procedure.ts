import { definition, inFile, of, VOCABULARY } from './mutant.ts'
import type { Mutant } from './mutant.ts'

/** What else a procedure says: who handles it, which of its rules and versions is in force, its events, its words. */
export const inAProcedure: readonly Mutant[] = [
  // ── routing ──
  of('routing-overlap', 'national-health-leave', 'two patterns for one household', [
    '  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
    '  - { authority: resident-desk, when: { fact: person.relationship@before, is: head }, handling: call-section }\n  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
  ]),
  of('routing-overlap', 'late-elderly-move-in', 'an age across an event', [
    '  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
    '  - { authority: resident-desk, when: { age-on: event.date, below: 75 }, handling: guide-only }\n  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
  ]),
  of('routing-never-reached', 'national-health-leave', 'patterns before it take everybody', [
    '  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
    '  - { authority: resident-desk, when: { event: [insurance-change, marriage, divorce, adoption, adoption-dissolution, age-reached, death] }, handling: call-section }\n  - { authority: [resident-desk, care-desk, children-desk], handling: go-to-window }',
  ]),
  of('routing-never-reached', 'pension-to-abroad', 'a narrower pattern after a wider one', [
    '  - { authority: resident-desk, handling: accept-and-forward, note: { ja: 住民異動届に国民年金の事項を付記して引き継ぐ } }',
    '  - { authority: resident-desk, when: { age-on: event.date, below: 40 }, handling: accept-and-forward }\n  - { authority: resident-desk, when: { age-on: event.date, below: 30 }, handling: call-section }\n  - { authority: resident-desk, handling: go-to-window }',
  ]),
  inFile(
    'authority-without-routing',
    definition('move-within'),
    'an authority without a pattern',
    '[insurance-desk, care-desk, children-desk]',
    '[insurance-desk, care-desk]',
  ),
  // ── rules in force ──
  of('no-deadline-rule', 'move-within', 'a rule that ends', [
    'law: 住民基本台帳法第23条 }\ndocuments',
    'law: 住民基本台帳法第23条, effective: { from: 2016-01-01, until: 2027-03-31 } }\ndocuments',
  ]),
  of('no-deadline-rule', 'care-facility-rule', 'a rule that begins after the procedure', [
    'law: 介護保険法第13条 }\ndocuments',
    'law: 介護保険法第13条, effective: { from: 2020-04-01 } }\ndocuments',
  ]),
  of('no-fee-rule', 'seal-registration', 'a fee with a month between its rules', [
    'documents:\n',
    'fee:\n  - { id: old, label: { ja: 登録 }, amount: 300, law: 手数料条例, effective: { from: 2016-01-01, until: 2026-03-31 } }\n  - { id: new, label: { ja: 登録 }, amount: 400, law: 手数料条例, effective: { from: 2026-05-01 } }\ndocuments:\n',
  ]),
  // ── versions ──
  {
    name: 'a month between two versions',
    code: 'verification-version-gap',
    procedure: 'move-within',
    edits: [
      [
        definition('move-within'),
        'effective: { from: 2016-01-01 }',
        'effective: { from: 2016-01-01, until: 2026-03-31 }',
      ],
      [
        'procedures/national/move-within/definition@2026-05-01.yaml',
        'effective: { from: 2016-01-01 }',
        'effective: { from: 2026-05-01 }',
      ],
    ],
  },
  {
    name: 'two versions on one day',
    code: 'two-in-force',
    procedure: 'move-within',
    edits: [
      [
        definition('move-within'),
        'effective: { from: 2016-01-01 }',
        'effective: { from: 2016-01-01, until: 2026-05-01 }',
      ],
      [
        'procedures/national/move-within/definition@2026-05-01.yaml',
        'effective: { from: 2016-01-01 }',
        'effective: { from: 2026-05-01 }',
      ],
    ],
  },
  // ── events ──
  of('event-in-vain', 'care-facility-rule', 'an event more than the condition knows', [
    'events: [move-out, move-in, facility-entry]',
    'events: [move-out, move-in, facility-entry, birth]',
  ]),
  of('event-in-vain', 'seal-registration-lapse', 'an event that lost its branch', [
    '          - { event: death }\n',
    '',
  ]),
  of(
    'event-in-vain',
    'national-health-leave',
    'an event that cannot be without those concerned',
    [
      '{ all: [{ event: death }, { concerned: yes }, { any:',
      '{ all: [{ event: death }, { concerned: yes }, { not: { concerned: yes } }, { any:',
    ],
    [
      '{ all: [{ event: death }, { not: { concerned: yes } }, {',
      '{ all: [{ event: death }, { not: { concerned: yes } }, { concerned: yes }, {',
    ],
  ),
  // ── words ──
  of('language-missing', 'move-within', 'guidance without English', ['\n  en: ', '\n  # en: ']),
  of('language-missing', 'card-after-death', 'a name without easy Japanese', [
    ', ja-easy: なくなった人の マイナンバーカード, en:',
    ', en:',
  ]),
  inFile(
    'verification-word-missing',
    VOCABULARY,
    'a value without English',
    'ja-easy: はいっていない, en: None',
    'ja-easy: はいっていない',
  ),
  inFile(
    'verification-word-missing',
    'procedures/national/documents.yaml',
    'a document to bring without English',
    ', en: "Moving-out certificate"',
    '',
  ),
]
