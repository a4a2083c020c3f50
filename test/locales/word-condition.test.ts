import { describe, expect, it } from 'vitest'
import { explanationWords } from '#locales'
import type { DeadlineRule } from '#core/definitions'
import type { Condition, Leaf } from '#core/logic'
import type { SpokenContent } from '../../src/locales/spoken-content.ts'
import { wordCondition } from '../../src/locales/word-condition.ts'
import type { Outline } from '../../src/locales/word-condition.ts'
import { wordDeadlineRule } from '../../src/locales/word-deadline-rule.ts'

/** Facts are called by the last part of their id, values by themselves. */
const spoken: SpokenContent = {
  words: explanationWords.ja,
  content: (text, otherwise) => text?.ja ?? otherwise,
  label: (fact) => fact.split('.')[1] ?? fact,
  fact: ({ fact }) => fact,
  who: (subject) => subject,
  side: () => '',
  value: (_fact, written) => written,
  date: (text) => text,
  event: (kind) => kind,
  isYesNo: (fact) => fact === 'person.pays',
  heldTo: (held) => ('day' in held ? held.day : held.fact),
  untranslated: () => [],
}
const settings = {
  names: new Map([
    ['rent', { label: { ja: '家賃の届' }, values: { due: '求める', 'not-due': '求めない' } }],
    ['rent-days', { label: { ja: '家賃の届の日数' }, values: {} }],
  ]),
  now: { rent: 'due', 'rent-days': '20' },
}

const pays: Leaf = { op: 'is', fact: { fact: 'person.pays' }, values: ['yes'] }
const moved: Leaf = { op: 'event', kinds: ['move', 'birth'] }
const said = (condition: Condition, holds = true): string => flat(wordCondition(condition, spoken, settings, holds))
const flat = ({ text, under }: Outline): string =>
  under.length === 0 ? text : `${text} [${under.map((each) => flat(each)).join(' / ')}]`

describe('a condition in words', () => {
  it.each<[Condition, string, string]>([
    [pays, '「pays」に当たる', '「pays」に当たらない'],
    [{ ...pays, values: ['no'] }, '「pays」に当たらない', '「pays」に当たる'],
    [{ ...pays, values: ['none'] }, '「pays」が無い', '「pays」がある'],
    [
      { op: 'is', fact: { fact: 'person.plan', side: 'after' }, values: ['a', 'b'] },
      '異動後のplanが「a」・「b」',
      '異動後のplanが「a」・「b」ではない',
    ],
    [
      { op: 'is', fact: { fact: 'person.household', side: 'before' }, values: ['none'] },
      '異動前、この市の世帯に入っていない',
      '異動前、この市の世帯に入っている',
    ],
    [moved, '異動が「move」・「birth」', '異動が「move」・「birth」ではない'],
    [{ op: 'concerned' }, '異動する人である', '異動する人ではない'],
    [
      { op: 'setting', setting: 'rent', values: ['not-due'] },
      '市の定め「家賃の届」が「求めない」（この市では「求める」）',
      '市の定め「家賃の届」が「求めない」ではない（この市では「求める」）',
    ],
    [{ op: 'changed', fact: 'person.plan' }, 'planが、異動の前と後で違う', 'planが、異動の前と後で変わらない'],
    [
      { op: 'number', fact: { fact: 'person.cars' }, bounds: { atLeast: 1, below: 3 } },
      'carsが1以上3未満',
      'carsが1以上3未満ではない',
    ],
    [
      {
        op: 'age',
        birth: { fact: 'person.birth-date' },
        on: { fact: 'event.date' },
        counting: 'by-birthday',
        bounds: { atLeast: 75 },
      },
      'event.dateの時点で75歳以上〔誕生日の当日に数える〕',
      'event.dateの時点で75歳以上〔誕生日の当日に数える〕ではない',
    ],
    [
      { op: 'days', from: { fact: 'visit.received-on' }, to: { fact: 'event.date' }, bounds: { atLeast: 0 } },
      'event.dateがvisit.received-on以後',
      'event.dateがvisit.received-on以後ではない',
    ],
    [
      { op: 'days', from: { fact: 'visit.received-on' }, to: { fact: 'event.date' }, bounds: { atLeast: 1 } },
      'event.dateがvisit.received-onより後',
      'event.dateがvisit.received-onより後ではない',
    ],
    [
      { op: 'days', from: { fact: 'visit.received-on' }, to: { fact: 'event.date' }, bounds: { below: 0 } },
      'event.dateがvisit.received-onより前',
      'event.dateがvisit.received-onより前ではない',
    ],
    [
      { op: 'days', from: { fact: 'visit.received-on' }, to: { fact: 'event.date' }, bounds: { below: 1 } },
      'event.dateがvisit.received-on以前',
      'event.dateがvisit.received-on以前ではない',
    ],
    [
      {
        op: 'days',
        from: { fact: 'event.date' },
        to: { fact: 'visit.received-on' },
        bounds: { below: 15 },
        rolls: true,
      },
      'event.dateからvisit.received-onまでが15日未満〔末日が市の休日なら次の開庁日まで〕',
      'event.dateからvisit.received-onまでが15日未満〔末日が市の休日なら次の開庁日まで〕ではない',
    ],
    [
      { op: 'all', conditions: [pays, moved] },
      '次のすべてに当てはまる [「pays」に当たる / 異動が「move」・「birth」]',
      '次のすべてに当てはまる場合ではない [「pays」に当たる / 異動が「move」・「birth」]',
    ],
    [
      { op: 'any', conditions: [pays, moved] },
      '次のどれかに当てはまる [「pays」に当たる / 異動が「move」・「birth」]',
      '次のどれにも当てはまらない [「pays」に当たる / 異動が「move」・「birth」]',
    ],
    [{ op: 'all', conditions: [pays] }, '「pays」に当たる', '「pays」に当たらない'],
    [{ op: 'not', condition: pays }, '「pays」に当たらない', '「pays」に当たる'],
    [
      { op: 'some', n: 1, of: { set: 'household', side: 'after' }, suchThat: pays },
      '異動後の世帯の誰かが、「pays」に当たる',
      '異動後の世帯に、次に当てはまる人がいない [「pays」に当たる]',
    ],
    [
      { op: 'every', n: 1, of: { set: 'everyone' }, suchThat: { op: 'not', condition: pays } },
      'この来庁の人の全員が、「pays」に当たらない',
      'この来庁の人の全員が、次に当てはまるわけではない [「pays」に当たらない]',
    ],
    [
      { op: 'every', n: 1, of: { set: 'person.children' }, suchThat: { op: 'any', conditions: [pays, moved] } },
      '「children」の全員が、次のどれかに当てはまる [「pays」に当たる / 異動が「move」・「birth」]',
      '「children」の全員が、次のどれかに当てはまるわけではない [「pays」に当たる / 異動が「move」・「birth」]',
    ],
    [
      { op: 'at-least', n: 2, of: { set: 'concerned' }, suchThat: { op: 'not', condition: pays } },
      '異動する人に、次に当てはまる人が2人以上いる [「pays」に当たらない]',
      '異動する人に、次に当てはまる人が2人以上はいない [「pays」に当たらない]',
    ],
  ])('%j', (condition, holds, not) => {
    expect(said(condition)).toBe(holds)
    expect(said(condition, false)).toBe(not)
  })

  it('names the article where it is written', () => {
    expect(said({ op: 'all', conditions: [{ ...pays, law: '第2条' }, moved], law: '第1条' })).toBe(
      '次のすべてに当てはまる（第1条） [「pays」に当たる（第2条） / 異動が「move」・「birth」]',
    )
  })
})

describe('a deadline in words', () => {
  const rule: DeadlineRule = {
    id: 'r',
    when: undefined,
    from: { fact: 'event.date' },
    length: { amount: 14, unit: 'days' },
    direction: 'after',
    firstDay: 'not-counted',
    rolls: true,
    law: '第1条',
    effective: undefined,
  }
  it.each<[Partial<DeadlineRule>, string]>([
    [{}, 'dateの翌日から14日（末日が市の休日なら、次の開庁日）'],
    [{ rolls: false, firstDay: 'counted' }, 'dateを1日目として14日'],
    [{ rolls: false, from: { day: 20544 }, firstDay: 'counted' }, '2026-04-01を1日目として14日'],
    [{ rolls: false, direction: 'before', length: { amount: 1, unit: 'days' } }, 'dateの1日前'],
    [{ rolls: false, length: { amount: 0, unit: 'days' } }, 'dateの当日'],
    [{ rolls: false, length: { amount: 3, unit: 'months' } }, 'dateの翌日から3か月'],
    [{ rolls: false, length: { amount: 24, unit: 'months' } }, 'dateの翌日から2年'],
    [
      { rolls: false, length: { amount: { setting: 'rent-days' }, unit: 'days' } },
      'dateの翌日から20日〔家賃の届の日数〕',
    ],
  ])('%j', (part, words) => {
    expect(wordDeadlineRule({ ...rule, ...part }, spoken, settings)).toBe(words)
  })
})
