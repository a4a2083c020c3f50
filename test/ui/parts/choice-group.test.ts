// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import CheckGroup from '#ui/parts/CheckGroup.vue'
import ChoiceGroup from '#ui/parts/ChoiceGroup.vue'
import { mountPart, press } from './mount-part.ts'

const choices = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ', disabled: true },
  { value: 'unknown', label: 'わからない', aside: true },
]
let part: VueWrapper
afterEach(() => part.unmount())

const mountChoice = (numbered: string) => {
  const chosen = vi.fn()
  const answer = vi.fn()
  part = mountPart(ChoiceGroup, { label: '扶養', choices, numbered, 'onUpdate:modelValue': chosen, onAnswer: answer })
  return { chosen, answer }
}

describe('ChoiceGroup', () => {
  it('chooses by digit while the focus is inside', () => {
    const { chosen, answer } = mountChoice('inside')
    press('3', {}, part.get('input').element)
    expect(chosen).toHaveBeenLastCalledWith('unknown')
    expect(answer).toHaveBeenLastCalledWith('unknown')
  })

  it('hears no digit from outside, unless the screen is its own', () => {
    const inside = mountChoice('inside')
    press('1')
    expect(inside.chosen).not.toHaveBeenCalled()
    part.unmount()
    const screen = mountChoice('screen')
    press('1')
    expect(screen.chosen).toHaveBeenCalledExactlyOnceWith('yes')
  })

  it.each(['2', '4', '0', 'a'])('does nothing on %s', (key) => {
    const { chosen } = mountChoice('inside')
    press(key, {}, part.get('input').element)
    expect(chosen).not.toHaveBeenCalled()
  })

  it('does nothing while an input method converts', () => {
    const { chosen } = mountChoice('inside')
    press('1', { isComposing: true }, part.get('input').element)
    expect(chosen).not.toHaveBeenCalled()
  })

  it('does not take a digit that is being typed elsewhere', () => {
    const { chosen } = mountChoice('screen')
    const field = document.body.appendChild(document.createElement('input'))
    expect(press('1', {}, field)).toBe(true)
    expect(chosen).not.toHaveBeenCalled()
    field.remove()
  })

  it('is a named group of radio buttons', () => {
    mountChoice('inside')
    expect(part.get('fieldset legend').text()).toContain('扶養')
    const names = part.findAll<HTMLInputElement>('input[type=radio]').map((radio) => radio.element.name)
    expect(new Set(names).size).toBe(1)
  })
})

describe('CheckGroup', () => {
  it('turns choices on and off by digit, kept in the order of the choices', () => {
    const chosen = vi.fn()
    part = mountPart(CheckGroup, { label: '届出', choices, modelValue: ['unknown'], 'onUpdate:modelValue': chosen })
    press('1', {}, part.get('input').element)
    expect(chosen).toHaveBeenLastCalledWith(['yes', 'unknown'])
    press('3', {}, part.get('input').element)
    expect(chosen).toHaveBeenLastCalledWith([])
  })
})
