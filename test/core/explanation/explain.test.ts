import { describe, expect, it } from 'vitest'
import { explain } from '#core/explanation'
import { wordExplanation } from '#locales'
import { lampTown, lighting } from './lamp-town.ts'

const town = lampTown({
  licence: `for-each: concerned-person
events: [lighting]
needed-when:
  all:
    - { age-on: event.date, at-least: 20, below: 60, law: 灯り条例第5条 }
    - { fact: person.guild@after, is: [oil, ash] }
    - { some: { of: person.pupils@after, such-that: { fact: person.keeper, is: no } }, law: 灯り条例第6条 }
nothing-to-do-when: { when: { fact: person.guild@after, is: wick }, reason: { ja: 芯組は要りません, en: The wick guild files nothing }, law: 灯り条例第7条 }`,
})
const about = { procedure: 'licence', subject: 'p1' }
const GIVEN = {
  'p1.birth-date': '1990-05-05',
  'p1.guild@after': 'oil',
  'p1.role@after': 'head',
  'p1.lanterns': '4',
  'p2.role@after': 'child',
  'p2.keeper': 'no',
}
const said = (written: Record<string, string>, language: 'ja' | 'ja-easy' | 'en' = 'ja', persons = ['p1', 'p2']) => {
  const explanation = explain(lighting(written, persons), town, about)
  if (explanation === undefined) throw new Error('nothing to explain')
  const called = { persons: { p1: '見本　灯', p2: '見本　燈' }, households: ['h1'], events: { e1: 'lighting' } }
  return { explanation, spoken: wordExplanation(explanation, town, called, language) }
}
const linesOf = ({ parts }: ReturnType<typeof said>['spoken'], id: string) =>
  parts.find((part) => part.id === id)?.lines.map(({ say }) => say) ?? []

describe('explain', () => {
  it('rests a needed verdict on the facts that decide, with what they were held to and the article', () => {
    const { explanation, spoken } = said(GIVEN)
    expect(explanation.verdict).toBe('needed')
    expect(explanation.why.facts.map(({ fact, subject }) => `${subject}.${fact}`)).not.toContain('p1.person.lanterns')
    expect(linesOf(spoken, 'why')).toContain(
      '見本　灯さんの生年月日は、「平成2年5月5日」です。日（令和8年4月1日）の時点で20歳以上60歳未満に当たります。',
    )
    expect(spoken.parts.flatMap(({ lines }) => lines).find(({ say }) => say.includes('生年月日は'))?.note).toBe(
      'お申出、灯り条例第5条',
    )
    expect(spoken.verdict).toBe('見本　灯さんは、「手続licence」が必要です。')
  })

  it('names the nearest condition that fails, and the answers that would change it', () => {
    const { explanation, spoken } = said({ ...GIVEN, 'p1.birth-date': '2010-01-01' })
    expect(explanation.verdict).toBe('not-needed')
    expect(linesOf(spoken, 'whyNot')).toEqual([
      '見本　灯さんの生年月日が「平成22年1月1日」で、日（令和8年4月1日）の時点で20歳以上60歳未満に当たらないためです。',
    ])
    expect(linesOf(spoken, 'wouldChange')).toContain(
      '見本　灯さんの生年月日が昭和41年4月3日から平成18年4月2日までなら、必要になります。',
    )
  })

  it('says who is not there', () => {
    const { spoken } = said({ 'p1.birth-date': '1990-05-05', 'p1.guild@after': 'oil' }, 'ja', ['p1'])
    expect(linesOf(spoken, 'whyNot')).toEqual(['見本　灯さんから見て、「弟子」に当たる人がいないためです。'])
  })

  it('gives the reason of the definition where there is nothing to do', () => {
    const { explanation, spoken } = said({ ...GIVEN, 'p1.guild@after': 'wick' }, 'en')
    expect(explanation.verdict).toBe('nothing-to-do')
    expect(linesOf(spoken, 'why')[0]).toBe('The wick guild files nothing')
    expect(explanation.whyNot.map((each) => (each.kind === 'fact' ? each.value : each.kind))).toEqual(['wick'])
  })

  it('says of an open question what each answer would mean, and that わからない was answered', () => {
    const { 'p1.guild@after': _guild, ...open } = GIVEN
    const { explanation, spoken } = said({ ...open, 'p1.guild@after': 'unknown' })
    expect(explanation.wouldSettle).toEqual([
      {
        fact: 'person.guild',
        subject: 'p1',
        side: 'after',
        other: null,
        asked: true,
        meanings: [
          { verdict: 'nothing-to-do', answers: [{ kind: 'value', value: 'wick' }] },
          {
            verdict: 'needed',
            answers: [
              { kind: 'value', value: 'oil' },
              { kind: 'value', value: 'ash' },
            ],
          },
        ],
      },
    ])
    expect(linesOf(spoken, 'wouldSettle')).toEqual([
      '見本　灯さんに聞きます:「組（異動後）」「芯組」なら、届出は要りません。「油組」・「灰組」なら、必要です。',
    ])
    expect(spoken.parts[0]?.lines[0]?.note).toContain('わからない')
  })

  it('neither asks nor names what the asker is not shown', () => {
    const { 'p1.guild@after': _guild, ...open } = GIVEN
    const explanation = explain(lighting(open, ['p1', 'p2']), town, about, (fact) => fact !== 'person.guild')
    expect(explanation?.wouldSettle).toEqual([])
    expect(JSON.stringify(explanation)).not.toContain('guild')
  })

  it('has nothing to say where no event brings the procedure up', () => {
    expect(explain(lighting(GIVEN, ['p1', 'p2'], 'dimming'), town, about)).toBeUndefined()
    expect(explain(lighting(GIVEN, ['p1', 'p2']), town, { ...about, subject: 'p2' })).toBeUndefined()
  })
})

describe('the words', () => {
  it('show in Japanese what has no English, and say so', () => {
    const { spoken } = said(GIVEN, 'en')
    expect(spoken.verdict).toBe('見本　灯 needs: Procedure licence.')
    expect(linesOf(spoken, 'why').join('\n')).toContain('Date of birth: “5 May 1990”')
    expect(spoken.untranslated).toEqual(expect.arrayContaining(['組', '油組', '役']))
    expect(spoken.untranslated).not.toContain('生年月日')
  })

  it.each(['ja', 'ja-easy', 'en'] as const)('leave no place of a sentence empty in %s', (language) => {
    for (const written of [GIVEN, { ...GIVEN, 'p1.birth-date': '2010-01-01' }, { 'p1.role@after': 'head' }]) {
      const { spoken } = said(written, language)
      const sentences = [
        spoken.verdict,
        ...spoken.parts.flatMap(({ heading, lines }) => [heading, ...lines.map(({ say }) => say)]),
      ]
      expect(sentences.filter((sentence) => /\{|undefined|null/.test(sentence))).toEqual([])
    }
  })
})
