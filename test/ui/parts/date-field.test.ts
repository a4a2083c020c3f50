// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { DateReading } from '#ui/parts/date-reading.ts'
import DateField from '#ui/parts/DateField.vue'
import { mountPart, press } from './mount-part.ts'

const parse = (text: string): DateReading =>
  text === '昭和25年4月1日' ? { ok: true, echo: '1950年4月1日' } : { ok: false, message: '読めません' }

let field: VueWrapper
const written = ref('')
beforeEach(() => {
  written.value = ''
  field = mountPart(DateField, {
    label: '生年月日',
    parse,
    'onUpdate:modelValue': (text: string) => (written.value = text),
  })
})
afterEach(() => field.unmount())

const box = (name: 'year' | 'month' | 'day') => field.get<HTMLInputElement>(`input.${name}`)
const era = (): string => field.get<HTMLSelectElement>('select').element.value
const hasFocus = (name: 'year' | 'month' | 'day'): boolean => document.activeElement === box(name).element

/** Types as a keyboard does: the key first, its character only when the key was left to the browser. */
const type = async (characters: string): Promise<void> => {
  for (const character of characters) {
    const input = document.activeElement as HTMLInputElement
    if (!press(character, {}, input)) continue
    const isSelected = input.selectionStart === 0 && input.selectionEnd === input.value.length
    input.value = isSelected ? character : input.value + character
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    await nextTick()
  }
}

describe('DateField', () => {
  it.each(['s25.4.1', 's25/4/1', 's2541', 's250401'])('takes %s in one go from the keyboard', async (keys) => {
    box('year').element.focus()
    await type(keys)
    expect(written.value).toBe('昭和25年4月1日')
    expect(era()).toBe('showa')
    expect(hasFocus('day')).toBe(true)
  })

  it('echoes the date in the other calendar', async () => {
    box('year').element.focus()
    await type('s25.4.1')
    expect(field.get('.echo').text()).toBe('1950年4月1日')
    expect(field.find('.error').exists()).toBe(false)
  })

  it('goes western when four digits are typed for a year', async () => {
    box('year').element.focus()
    await type('1950-4-1')
    expect(written.value).toBe('1950-04-01')
    expect(era()).toBe('western')
  })

  it('takes a whole date from the clipboard in any box', async () => {
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { getData: () => '昭和25年4月1日' } })
    box('month').element.dispatchEvent(paste)
    await nextTick()
    expect(paste.defaultPrevented).toBe(true)
    expect(written.value).toBe('昭和25年4月1日')
    expect(box('year').element.value).toBe('25')
  })

  it('says what is wrong only once the field is left', async () => {
    box('year').element.focus()
    await type('8.')
    expect(written.value).toBe('令和8年')
    expect(field.find('.error').exists()).toBe(false)
    box('month').element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: box('day').element }))
    await nextTick()
    expect(field.find('.error').exists()).toBe(false)
    box('day').element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }))
    await nextTick()
    expect(field.get('.error').text()).toBe('読めません')
    expect(box('year').attributes('aria-invalid')).toBe('true')
  })

  it('goes back over an empty box', async () => {
    box('month').element.focus()
    press('Backspace', {}, box('month').element)
    expect(hasFocus('year')).toBe(true)
  })

  it('leaves strokes of an input method alone until they are converted', async () => {
    const year = box('year').element
    year.value = '２'
    year.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    expect(written.value).toBe('')
    year.value = '２５'
    year.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '２５' }))
    await nextTick()
    expect(written.value).toBe('令和25年')
    expect(box('year').element.value).toBe('25')
  })
})
