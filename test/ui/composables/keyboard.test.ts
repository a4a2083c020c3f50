// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createKeyboard } from '#ui/composables/create-keyboard.ts'

const event = (key: string, init: KeyboardEventInit = {}, target?: HTMLElement): KeyboardEvent => {
  const made = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  if (target !== undefined) Object.defineProperty(made, 'target', { value: target })
  return made
}
const element = (html: string): HTMLElement => {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstElementChild as HTMLElement
}
const withKey = (keys: string, isEnabled?: () => boolean) => {
  const keyboard = createKeyboard()
  const run = vi.fn()
  keyboard.register([{ keys, label: '働き', run, isEnabled }], undefined)
  return { keyboard, run }
}

describe('a key', () => {
  it.each([
    ['F2', 'F2', {}],
    ['Escape', 'Escape', {}],
    ['Ctrl+Enter', 'Enter', { ctrlKey: true }],
    ['?', '?', { shiftKey: true }],
    ['/', '/', {}],
    ['Alt+s', 'S', { altKey: true }],
  ])('%s runs', (keys, key, init) => {
    const { keyboard, run } = withKey(keys)
    const pressed = event(key, init)
    keyboard.handle(pressed)
    expect(run).toHaveBeenCalledOnce()
    expect(pressed.defaultPrevented).toBe(true)
  })

  it.each([
    ['F2', 'F2', { ctrlKey: true }],
    ['Ctrl+Enter', 'Enter', {}],
    ['Ctrl+Enter', 'Enter', { ctrlKey: true, shiftKey: true }],
    ['Enter', 'Enter', { ctrlKey: true }],
    ['Escape', 'Escape', { isComposing: true }],
    ['Enter', 'Process', { keyCode: 229 }],
    ['Enter', 'Enter', { keyCode: 229 }],
    ['Ctrl+Enter', 'Enter', { ctrlKey: true, repeat: true }],
  ])('%s stays still on %s %o', (keys, key, init) => {
    const { keyboard, run } = withKey(keys)
    const pressed = event(key, init)
    keyboard.handle(pressed)
    expect(run).not.toHaveBeenCalled()
    expect(pressed.defaultPrevented).toBe(false)
  })

  it.each(['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>'])(
    'leaves what is typed into %s, but not the function keys',
    (html) => {
      const typed = withKey('1')
      typed.keyboard.handle(event('1', {}, element(html)))
      expect(typed.run).not.toHaveBeenCalled()
      const step = withKey('F2')
      step.keyboard.handle(event('F2', {}, element(html)))
      expect(step.run).toHaveBeenCalledOnce()
    },
  )

  it.each(['<input type="radio">', '<input type="checkbox">', '<button></button>'])('works on %s', (html) => {
    const { keyboard, run } = withKey('1')
    keyboard.handle(event('1', {}, element(html)))
    expect(run).toHaveBeenCalledOnce()
  })

  it('Enter belongs to the button or link it is pressed on', () => {
    for (const html of ['<button></button>', '<a href="/"></a>']) {
      const { keyboard, run } = withKey('Enter')
      const pressed = event('Enter', {}, element(html))
      keyboard.handle(pressed)
      expect(run).not.toHaveBeenCalled()
      expect(pressed.defaultPrevented).toBe(false)
    }
  })

  it('that may not act now is taken and does nothing', () => {
    const { keyboard, run } = withKey('F5', () => false)
    const pressed = event('F5')
    keyboard.handle(pressed)
    expect(run).not.toHaveBeenCalled()
    expect(pressed.defaultPrevented).toBe(true)
  })
})

describe('several', () => {
  it('the latest registered holds, and the former again when it goes', () => {
    const { keyboard, run } = withKey('Escape')
    const later = vi.fn()
    const remove = keyboard.register([{ keys: 'Escape', label: '別', run: later }], undefined)
    keyboard.handle(event('Escape'))
    expect([run.mock.calls.length, later.mock.calls.length]).toEqual([0, 1])
    expect(keyboard.list().map(({ label }) => label)).toEqual(['別'])
    remove()
    keyboard.handle(event('Escape'))
    expect(run).toHaveBeenCalledOnce()
  })

  it('a layer above takes all keys', () => {
    const { keyboard, run } = withKey('Escape')
    const layer = Symbol('dialog')
    const within = vi.fn()
    keyboard.register([{ keys: 'F2', label: '中', run: within }], layer)
    const leave = keyboard.enterLayer(layer)
    keyboard.handle(event('Escape'))
    keyboard.handle(event('F2'))
    expect([run.mock.calls.length, within.mock.calls.length]).toEqual([0, 1])
    leave()
    keyboard.handle(event('Escape'))
    expect(run).toHaveBeenCalledOnce()
  })
})
