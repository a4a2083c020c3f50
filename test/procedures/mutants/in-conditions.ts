import { of } from './mutant.ts'
import type { Mutant } from './mutant.ts'

/** Conditions that never hold or always do, and the checks that ask them. */
export const inConditions: readonly Mutant[] = [
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
]
