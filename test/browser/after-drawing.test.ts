import { describe, expect, it } from 'vitest'
import type { Desk } from '#app/desk/open-desk'
import { afterDrawing } from '../../src/browser/after-drawing.ts'

const told: string[] = []
const answer = (name: string) => async () => {
  told.push(name)
  return { ok: true, value: name }
}
const names = [
  'execute',
  'visit',
  'visits',
  'sheets',
  'preview',
  'explain',
  'entryData',
  'entryFile',
  'doubts',
  'interrupted',
]
const desk = {
  ...Object.fromEntries(names.map((name) => [name, answer(name)])),
  closeDay: answer('closeDay'),
  state: () => 'state',
  content: {},
} as unknown as Desk

describe('afterDrawing', () => {
  it.each(names)('asks for %s only once the screen is drawn, and answers what was answered', async (name) => {
    told.length = 0
    const drawing = afterDrawing(desk, async () => void told.push('drawn')) as unknown as Record<
      string,
      () => Promise<unknown>
    >
    expect(await drawing[name]?.()).toEqual({ ok: true, value: name })
    expect(told).toEqual(['drawn', name])
  })

  it('says what is so at this moment at once', () => {
    expect(afterDrawing(desk, () => new Promise(() => {})).state()).toBe('state')
  })
})
