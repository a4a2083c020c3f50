/** One mistake put into the real content: which text of which file becomes what, and what must be found. */
export interface Mutant {
  readonly name: string
  /**
   * A file, the text as it stands, and what it becomes. A version that is not there yet is made from the one that is; where no
   * text is named, the file is new.
   */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
  readonly code: string
  /** The procedure that is verified alone; without it the whole pack is. */
  readonly procedure?: string
  /** Steps of the solver, where they are not to suffice. */
  readonly steps?: number
  /** Tried in the long run only. */
  readonly isLong?: boolean
}

const definition = (id: string): string => `procedures/national/${id}/definition.yaml`

const of = (
  code: string,
  procedure: string,
  name: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): Mutant => ({
  name,
  code: `verification-${code}`,
  procedure,
  edits: edits.map(([from, to]) => [definition(procedure), from, to]),
})

const inFile = (code: string, file: string, name: string, from: string, to: string): Mutant => ({
  name,
  code,
  edits: [[file, from, to]],
})

const VOCABULARY = 'procedures/national/vocabulary.yaml'
const PACK = 'procedures/national/pack.yaml'

/** The mistakes, by class. */
export const mutants: readonly Mutant[] = [
  // ── conditions that never hold ──
  of('procedure-unreached', 'pension-to-abroad', 'an age that cannot be', [
    '{ age-on: event.date, at-least: 20, below: 60 }',
    '{ age-on: event.date, at-least: 60, below: 60 }',
  ]),
  of('procedure-unreached', 'my-number-card-return', 'two values of one fact at once', [
    '    - { fact: person.my-number-card, is: valid }\n',
    '    - { fact: person.my-number-card, is: valid }\n    - { fact: person.my-number-card, is: expired }\n',
  ]),
  of('procedure-unreached', 'late-elderly-after-death', 'an age the constraints rule out', [
    '    - { fact: person.insurance@before, is: late-elderly, law: 高齢者の医療の確保に関する法律第53条 }\n',
    '    - { fact: person.insurance@before, is: late-elderly }\n    - { age-on: visit.received-on, below: 65 }\n',
  ]),
  of('procedure-unreached', 'care-facility-return', 'the same fact required and excluded', [
    '{ not: { fact: person.facility@after, is: [special-nursing-home, geriatric-health-facility, integrated-care-facility, paid-home, moderate-fee-home, elderly-home] } }',
    '{ not: { fact: person.facility@before, is: [special-nursing-home, geriatric-health-facility, integrated-care-facility, paid-home, moderate-fee-home, elderly-home] } }',
  ]),
  of('procedure-unreached', 'card-after-death', 'a fact that always applies said not to', [
    'when: { fact: person.my-number-card, is: [valid, expired, suspended] }',
    'when: { fact: person.my-number-card, is: none }',
  ]),
  of('never-true', 'move-out-abroad', 'nothing to do only where it is needed', [
    'when: { all: [{ fact: event.destination, is: abroad }, { fact: event.one-year-or-more, is: no }] }',
    'when: { all: [{ fact: event.destination, is: abroad }, { fact: event.one-year-or-more, is: yes }, { not: { fact: person.residence-status, is: not-covered } }] }',
  ]),
  of('never-true', 'move-within', 'a document for somebody who is not concerned', [
    '{ id: residence-card, when: { fact: person.residence-status, is: [mid-long-term, special-permanent] } }',
    '{ id: residence-card, when: { fact: person.residence-status, is: not-covered } }',
  ]),
  of('never-true', 'national-health-leave', 'a form for an event that is not listed', [
    'prints: [health-insurance.leave], when: { event: move-out } }',
    'prints: [health-insurance.leave], when: { event: move-in } }',
  ]),
  of('never-true', 'move-out-abroad', 'a document for two nationalities at once', [
    '{ id: my-number-card, when: { fact: person.my-number-card, is: valid } }',
    '{ id: my-number-card, when: { all: [{ fact: person.nationality, is: japanese }, { fact: person.residence-status, is: mid-long-term }] } }',
  ]),
  of('never-true', 'pension-to-abroad', 'a deadline rule for an age beyond the procedure', [
    '{ id: fourteen-days, from: event.date,',
    '{ id: fourteen-days, when: { age-on: event.date, at-least: 60 }, from: event.date,',
  ]),
  of('never-true', 'late-elderly-move-in', 'a routing pattern for an event that is not listed', [
    'when: { event: [move-in, move-within] }, handling: accept-and-forward',
    'when: { event: move-out }, handling: accept-and-forward',
  ]),
  of('never-true', 'seal-registration', 'an age from and below the same border in a check', [
    '転入・氏名の変更の届出を先に受けたか } }',
    '転入・氏名の変更の届出を先に受けたか }, when: { any: [{ event: move-in }, { age-on: event.date, at-least: 20, below: 20 }] } }',
  ]),
  // ── branches that never hold ──
  of('branch-never-true', 'care-insurance-after-death', 'a branch that contradicts itself', [
    '{ not: { fact: person.insurance@before, is: public-assistance } }], law: 介護保険法第9条第2号 }',
    '{ age-on: visit.received-on, below: 40 }], law: 介護保険法第9条第2号 }',
  ]),
  of('branch-never-true', 'national-health-leave', 'a branch the constraints rule out', [
    '{ fact: person.insurance@after, is: late-elderly }, { age-on: event.date, below: 75, counted: by-birthday }',
    '{ fact: person.insurance@after, is: late-elderly }, { age-on: visit.received-on, below: 60 }',
  ]),
  of('branch-never-true', 'my-number-card-return', 'a branch beside what excludes it', [
    '        - { fact: person.nationality, is: foreign }\n',
    '        - { all: [{ fact: person.nationality, is: foreign }, { fact: event.destination, is: domestic }] }\n',
  ]),
  of('branch-never-true', 'seal-registration-lapse', 'a branch for an event that is excluded beside it', [
    '{ all: [{ event: move-out }, { any: [{ fact: event.destination, is: domestic }, { fact: event.one-year-or-more, is: yes }] }] }',
    '{ all: [{ event: move-out }, { event: death }] }',
  ]),
  // ── conditions that always hold ──
  of('always-true', 'move-out-abroad', 'a check for whoever the procedure is for', [
    'when: { fact: person.nationality, is: foreign }',
    'when: { fact: event.one-year-or-more, is: yes }',
  ]),
  of('always-true', 'pension-to-abroad', 'an age implied by the age of the procedure', [
    '日本国籍の人） }, when: { fact: person.nationality, is: japanese }',
    '日本国籍の人） }, when: { age-on: event.date, at-least: 15 }',
  ]),
  of('always-true', 'care-facility-rule', 'all events of the procedure', [
    'when: { event: move-out }',
    'when: { event: [move-out, move-in, facility-entry] }',
  ]),
  of('always-true', 'seal-registration', 'every value of a fact in the condition', [
    '- { not: { fact: person.household@after, is: none } }',
    '- { fact: person.my-number-card, is: [valid, expired, suspended, not-held] }',
  ]),
  of('always-true', 'move-within', 'a document that the verdict implies', [
    '{ id: card-pin, when: { fact: person.my-number-card, is: valid } }',
    '{ id: card-pin, when: { not: { fact: person.residence-status, is: not-covered } } }',
  ]),
  // ── checks ──
  of('check-never-asked', 'care-facility-rule', 'a check for a facility that is excluded', [
    '対象外） } }',
    '対象外） }, when: { all: [{ event: move-out }, { fact: person.facility@after, is: group-home }] } }',
  ]),
  of('check-never-asked', 'late-elderly-after-death', 'a check for children', [
    'その広域連合の手続になる } }',
    'その広域連合の手続になる }, when: { age-on: visit.received-on, below: 15 } }',
  ]),
  of('check-never-asked', 'pension-to-abroad', 'a check for another destination', [
    '伝える }, when: { fact: person.nationality, is: foreign } }',
    '伝える }, when: { fact: event.destination, is: domestic } }',
  ]),
  of('check-never-asked', 'move-within', 'a check for a period that cannot be', [
    'when: { days: { from: event.date, to: visit.received-on }, at-least: 15, rolls: yes, law: 住民基本台帳法第52条第2項 }',
    'when: { all: [{ days: { from: event.date, to: visit.received-on }, at-least: 15 }, { days: { from: event.date, to: visit.received-on }, at-most: 14 }] }',
  ]),
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
  // ── printed fields ──
  of('print-without-box', 'pension-to-abroad', 'a mark that the form does not have', [
    'prints: [pension.first]',
    'prints: [pension.fourth]',
  ]),
  of('print-without-box', 'seal-registration', 'a field that the form does not have', [
    'prints: [seal-request.register]',
    'prints: [card-request.continued-use]',
  ]),
  inFile(
    'verification-field-without-source',
    'print-templates/seal-registration-application/form.yaml',
    'a field nobody marks',
    'from: subject.seal-request',
    'from: subject.allowance-request',
  ),
  inFile(
    'verification-field-without-source',
    'print-templates/national-health-notification/form.yaml',
    'a field that procedures mark on other forms only',
    'from: members.health-insurance',
    'from: members.pension',
  ),
  // ── facts and settings ──
  inFile(
    'verification-fact-read-by-nobody',
    VOCABULARY,
    'a fact nobody reads',
    '  # ── カード・印鑑',
    '  - { id: person.blood-type, type: text, label: { ja: 血液型 }, stated-by: [visitor], legal-basis: 無し, domain: resident-record }\n  # ── カード・印鑑',
  ),
  {
    name: 'a question whose answer no longer matters',
    code: 'verification-question-never-needed',
    edits: [
      [
        definition('seal-registration'),
        '    - { fact: person.wants-seal-registration, is: yes }\n',
        '    - { any: [{ fact: person.wants-seal-registration, is: yes }, { fact: person.wants-seal-registration, is: no }] }\n',
      ],
      [
        definition('seal-registration-cancellation'),
        ', when: { fact: person.wants-seal-registration, is: yes } }',
        ' }',
      ],
    ],
  },
  inFile(
    'verification-setting-read-by-nobody',
    PACK,
    'a setting nobody reads',
    'settings:\n',
    'settings:\n  - { id: flag-colour, label: { ja: 旗の色 }, type: choice, values: { red: 赤, white: 白 }, default: red }\n',
  ),
  // ── overrides ──
  {
    name: 'an override that repeats the base',
    code: 'verification-override-changes-nothing',
    procedure: 'move-within',
    edits: [
      [
        'procedures/mihon-city/overrides/move-within.yaml',
        '',
        'format: madoguchi/override@1\noverrides: move-within\nwhy: この市の定め\nforms: [{ form: resident-change }, { form: late-notification-reason, when: { days: { from: event.date, to: visit.received-on }, at-least: 15, rolls: yes, law: 住民基本台帳法第52条第2項 } }, { form: acceptance-notice }]\n',
      ],
    ],
  },
  {
    name: 'an override of a procedure that has ended',
    code: 'verification-override-of-ended',
    procedure: 'move-within',
    edits: [
      [
        definition('move-within'),
        'effective: { from: 2016-01-01 }',
        'effective: { from: 2016-01-01, until: 2020-03-31 }',
      ],
      [
        'procedures/mihon-city/overrides/move-within.yaml',
        '',
        'format: madoguchi/override@1\noverrides: move-within\nwhy: この市の定め\ndocuments: [{ id: identity-document }]\n',
      ],
    ],
  },
  {
    name: 'an override of a procedure that was removed',
    code: 'overrides-nothing',
    procedure: 'move-within',
    edits: [
      [
        'procedures/mihon-city/overrides/move-sideways.yaml',
        '',
        'format: madoguchi/override@1\noverrides: move-sideways\nwhy: この市の定め\ndocuments: [{ id: identity-document }]\n',
      ],
    ],
  },
  // ── the vocabulary ──
  {
    ...inFile(
      'verification-value-impossible',
      VOCABULARY,
      'a constraint that leaves a value to nobody',
      '  - id: signing-certificate-is-fifteen\n',
      '  - id: nobody-signs\n    each: person\n    why: { ja: 誤り }\n    if: { fact: person.signing-certificate, is: held }\n    then: { age-on: visit.received-on, below: 10 }\n  - id: signing-certificate-is-fifteen\n',
    ),
    isLong: true,
  },
  inFile(
    'verification-value-impossible',
    VOCABULARY,
    'an age the other way round',
    '    if: { fact: person.insurance@after, is: late-elderly }\n    then: { age-on: visit.received-on, at-least: 65 }',
    '    if: { fact: person.insurance@after, is: late-elderly }\n    then: { all: [{ age-on: visit.received-on, at-least: 65 }, { fact: person.insurance@after, is: uninsured }] }',
  ),
  inFile(
    'verification-constraints-unsatisfiable',
    VOCABULARY,
    'two constraints that exclude each other',
    'constraints:\n',
    'constraints:\n  - { id: all-adults, each: person, why: { ja: 誤り }, must: { age-on: visit.received-on, at-least: 20 } }\n  - { id: all-children, each: person, why: { ja: 誤り }, must: { age-on: visit.received-on, below: 20 } }\n',
  ),
  inFile(
    'verification-constraint-idle',
    VOCABULARY,
    'a constraint that nothing can break',
    'constraints:\n',
    'constraints:\n  - { id: says-nothing, each: person, why: { ja: 誤り }, if: { age-on: visit.received-on, at-least: 20 }, then: { age-on: visit.received-on, at-least: 15 } }\n',
  ),
  // ── too much work ──
  {
    ...of('not-proven', 'child-allowance-claim', 'a budget that does not suffice', [
      'review-by: 2027-04-01',
      'review-by: 2027-04-01',
    ]),
    steps: 2000,
  },
]
