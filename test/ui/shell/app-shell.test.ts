// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import ActionButton from '#ui/parts/ActionButton.vue'
import AppShell from '#ui/shell/AppShell.vue'
import KeyHelp from '#ui/shell/KeyHelp.vue'
import type { Step } from '#ui/shell/step.ts'
import { mountPart, press } from '../parts/mount-part.ts'

const steps: readonly Step[] = [
  { id: 'reception', label: '受付', state: 'done', keys: 'F2' },
  { id: 'hearing', label: '聞き取り', state: 'current', keys: 'F3', note: '残り3問' },
  { id: 'print', label: '印刷', state: 'blocked', keys: 'F4' },
]
let shell: VueWrapper
afterEach(() => shell.unmount())

const mountShell = (props: Record<string, unknown> = {}) => {
  const step = vi.fn()
  shell = mountPart(
    KeyHelp,
    {},
    {
      default: () =>
        h(
          AppShell,
          { cityName: '見本市', steps, onStep: step, ...props },
          {
            default: () => h('p', '本文'),
            actions: () => h(ActionButton, { keys: 'Ctrl+Enter', variant: 'primary' }, () => '次の質問へ'),
          },
        ),
    },
  )
  return step
}

describe('AppShell', () => {
  it('marks a sample city on the screen, and only then', () => {
    mountShell({ sample: true })
    expect(shell.get('.band').text()).toContain('見本')
    shell.unmount()
    mountShell()
    expect(shell.find('.band').exists()).toBe(false)
  })

  it('goes to a step by click or key, never to a blocked one', async () => {
    const step = mountShell()
    await shell.findAll('nav button')[0]?.trigger('click')
    await shell.findAll('nav button')[2]?.trigger('click')
    press('F2')
    press('F4')
    expect(step.mock.calls).toEqual([['reception'], ['reception']])
  })

  it('tells the current step and each state in words', () => {
    mountShell()
    expect(shell.get('[aria-current=step]').text()).toContain('聞き取り')
    expect(shell.findAll('nav button').map((one) => one.get('.spoken').text())).toEqual([
      '完了',
      '作業中',
      '進めません',
    ])
  })

  it('lists the keys of the screen on ?, in a settled order', async () => {
    mountShell()
    press('?', { shiftKey: true })
    await nextTick()
    expect(shell.findAll('dialog dt').map((one) => one.text())).toEqual(['Ctrl+Enter', 'F2', 'F3', 'F4', '?'])
    expect(shell.get('dialog dd').text()).toBe('次の質問へ')
  })
})
