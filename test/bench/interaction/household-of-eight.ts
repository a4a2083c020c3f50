import type { Answer } from '../../e2e/desk/hearing.ts'
import { family, type Household } from '../../e2e/desk/family.ts'
import { familyAnswers } from '../../e2e/desk/answers.ts'

/** Three generations that move in: four children, and the parents of the head. */
export const householdOfEight: Household = {
  ...family,
  ticket: '88',
  persons: [
    ...family.persons,
    { family: '見本', given: '樹', kana: 'ミホン イツキ', birth: 'H25.6.15', sex: '男', relationship: '子' },
    { family: '見本', given: '葵', kana: 'ミホン アオイ', birth: 'H21.11.3', sex: '女', relationship: '子' },
    { family: '見本', given: '正', kana: 'ミホン タダシ', birth: 'S24.8.8', sex: '男', relationship: '父・母' },
    { family: '見本', given: 'ミツ', kana: 'ミホン ミツ', birth: 'S26.1.20', sex: '女', relationship: '父・母' },
  ],
}

/** What is known of them; everything else is answered わからない, which leaves the most to work out. */
export const answersOfEight: readonly Answer[] = [
  ...familyAnswers.filter(({ question }) => question !== '健康保険は何ですか'),
  { question: '健康保険は何ですか', who: '正', answer: '後期高齢者医療' },
  { question: '健康保険は何ですか', who: 'ミツ', answer: '後期高齢者医療' },
  { question: '健康保険は何ですか', answer: '市の国民健康保険' },
]
