// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import ActionButton from '#ui/parts/ActionButton.vue'
import DialogBox from '#ui/parts/DialogBox.vue'
import { mountPart, press } from './mount-part.ts'

let page: VueWrapper
afterEach(() => page.unmount())

/** A screen with keys of its own below a dialog that has the same. */
function mountBoth() {
  const open = ref(false)
  const below = vi.fn()
  const within = vi.fn()
  page = mountPart(
    defineComponent({
      setup: () => () => [
        h(ActionButton, { keys: 'Ctrl+Enter', onClick: below }, () => '次へ'),
        h(ActionButton, { keys: 'F9', onClick: below }, () => '印刷'),
        h(
          DialogBox,
          { title: '取り消しますか', open: open.value, 'onUpdate:open': (now: boolean) => (open.value = now) },
          {
            default: () => h('input', { type: 'file' }),
            actions: () => h(ActionButton, { keys: 'Ctrl+Enter', onClick: within }, () => '取り消す'),
          },
        ),
      ],
    }),
  )
  return { open, below, within }
}

describe('DialogBox', () => {
  it('keeps the keys of the screen below still, and gives them back', async () => {
    const { open, below, within } = mountBoth()
    press('Enter', { ctrlKey: true })
    expect(below).toHaveBeenCalledTimes(1)
    open.value = true
    await nextTick()
    expect(page.get('dialog').element.open).toBe(true)
    press('Enter', { ctrlKey: true })
    press('F9')
    expect([below.mock.calls.length, within.mock.calls.length]).toEqual([1, 1])
    await page.get('.close').trigger('click')
    await nextTick()
    expect(open.value).toBe(false)
    press('Enter', { ctrlKey: true })
    expect([below.mock.calls.length, within.mock.calls.length]).toEqual([2, 1])
  })

  it('gives them back as soon as Esc is pressed, before the browser says that it is closed', async () => {
    const { open, below, within } = mountBoth()
    open.value = true
    await nextTick()
    page.get('dialog').element.dispatchEvent(new Event('cancel', { cancelable: true }))
    await nextTick()
    press('Enter', { ctrlKey: true })
    expect([below.mock.calls.length, within.mock.calls.length]).toEqual([1, 0])
    expect(page.get('dialog').element.open).toBe(false)
  })

  it('stays when the choice of a file in it is given up', async () => {
    const { open } = mountBoth()
    open.value = true
    await nextTick()
    page.get('input').element.dispatchEvent(new Event('cancel', { bubbles: true }))
    await nextTick()
    expect(open.value).toBe(true)
  })
})
