// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref, type Component } from 'vue'
import type { VueWrapper } from '@vue/test-utils'
import CardFacts from '#ui/parts/CardFacts.vue'
import CheckField from '#ui/parts/CheckField.vue'
import ChoiceGroup from '#ui/parts/ChoiceGroup.vue'
import DataTable from '#ui/parts/DataTable.vue'
import NotePanel from '#ui/parts/NotePanel.vue'
import PersonChip from '#ui/parts/PersonChip.vue'
import ProblemList from '#ui/parts/ProblemList.vue'
import SelectField from '#ui/parts/SelectField.vue'
import TextField from '#ui/parts/TextField.vue'
import { phrase, wordProblem } from '#locales'
import { problem } from '#core/value'
import { HOSTILE_WORDS } from '../hostile/hostile-words.ts'
import { mountPart } from './parts/mount-part.ts'

// Names, addresses, free text, words of the YAML content and parameters of sentences, in every part that shows words.

const PARTS: Readonly<
  Record<string, (words: string) => readonly [Component, Record<string, unknown>, (() => unknown)?]>
> = {
  PersonChip: (words) => [PersonChip, { name: words, note: words }],
  ProblemList: (words) => [ProblemList, { title: words, problems: [{ id: '1', message: words }] }],
  NotePanel: (words) => [NotePanel, { tone: 'warn', title: words }, () => words],
  CardFacts: (words) => [CardFacts, { documents: [words], fee: words, handling: words }],
  DataTable: (words) => [
    DataTable as Component,
    {
      caption: words,
      columns: [{ key: 'name', label: words, heads: true }],
      rows: [{ id: '1', name: words }],
      rowKey: (row: { id: string }) => row.id,
    },
  ],
  TextField: (words) => [TextField, { label: words, hint: words, error: words, modelValue: words, placeholder: words }],
  'TextField of lines': (words) => [TextField, { label: words, modelValue: words, lines: 3 }],
  SelectField: (words) => [SelectField, { label: words, options: [{ value: 'a', label: words }], modelValue: 'a' }],
  ChoiceGroup: (words) => [ChoiceGroup, { label: words, choices: [{ value: 'a', label: words, hint: words }] }],
  CheckField: (words) => [CheckField, { label: words, modelValue: false }],
}

/** The elements of a part, and every attribute that could run something or lead outside. */
const shapeOf = (root: Element): string =>
  [...root.querySelectorAll('*')]
    .map((element) => {
      const active = [...element.attributes].filter(
        ({ name, value }) => /^on|^(src|srcdoc|href|action|formaction|data)$/.test(name) && !value.startsWith('#'),
      )
      return [element.localName, ...active.map(({ name }) => name)].join(' ')
    })
    .join(',')

const words = ref('')
let part: VueWrapper
beforeAll(() => {
  const all = defineComponent(
    () => () =>
      Object.entries(PARTS).map(([name, show]) => {
        const [component, props, slot] = show(words.value)
        return h('section', { id: name }, [
          h(component, props, slot === undefined ? {} : { default: () => h('p', String(slot())) }),
        ])
      }),
  )
  part = mountPart(all)
})
afterAll(() => part.unmount())

const shown = async (text: string): Promise<Element> => {
  words.value = text
  await nextTick()
  return part.element.parentElement!
}

describe(`${HOSTILE_WORDS.length} hostile texts`, () => {
  it('are more than five hundred, each different', () => {
    expect(new Set(HOSTILE_WORDS).size).toBeGreaterThan(500)
  })

  it('stay text in every part, in full and in the same elements', async () => {
    const plain = shapeOf(await shown('見本'))
    for (const text of HOSTILE_WORDS) {
      const page = await shown(text)
      expect(shapeOf(page), text).toBe(plain)
      for (const name of Object.keys(PARTS)) {
        const section = page.querySelector(`[id="${name}"]`)!
        const fields = [...section.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
        expect(
          [section.textContent, ...fields].some((said) => said.includes(text)),
          `${name}: ${text}`,
        ).toBe(true)
      }
    }
    expect(Reflect.get(globalThis, '__ran')).toBeUndefined()
  })

  it('stay text as parameters of sentences, in which nothing is looked up', () => {
    for (const text of HOSTILE_WORDS) {
      expect(phrase('ja', 'desk.paper.title', { form: text })).toContain(text)
      expect(wordProblem('ja', problem('id-not-usable', { id: text }))).toContain(text)
    }
  })
})
