// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Doubt } from '#app/desk/closing-doubts'
import { createI18nFor } from '#ui/i18n.ts'
import DoubtList from '#ui/handover/DoubtList.vue'

const DOUBTS: readonly Doubt[] = [
  { because: 'not-returned', name: '住民異動届 M-01' },
  { because: 'overdue', name: '転入届', who: '見本　太郎', day: '2026-04-15' },
  { because: 'not-returned', name: '印鑑登録申請書 M-02' },
]

it('says each thing that may be forgotten once, with all it is true of', () => {
  const list = mount(DoubtList, {
    props: { doubts: DOUBTS },
    global: { plugins: [createI18nFor('ja', { strict: true })] },
  })
  expect(list.text()).toContain('何か忘れていませんか（3件）')
  const groups = list
    .findAll('dl > div')
    .map((group) => [group.get('dt').text(), ...group.findAll('li').map((item) => item.text())])
  expect(groups).toEqual([
    ['署名して戻ったか記録がない', '住民異動届 M-01', '印鑑登録申請書 M-02'],
    ['期限を過ぎている', '転入届（見本　太郎） 令和8年4月15日まで'],
  ])
})
