import { definition, inFile, of, PACK, VOCABULARY } from './mutant.ts'
import type { Mutant } from './mutant.ts'

/** What stands around the procedures: forms, facts, settings, overrides, the vocabulary; and work beyond the budget. */
export const aroundProcedures: readonly Mutant[] = [
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
