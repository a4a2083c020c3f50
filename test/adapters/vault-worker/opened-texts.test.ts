import { describe, expect, it } from 'vitest'
import { openedTexts } from '../../../src/adapters/vault-worker/opened-texts.ts'
import type { Bytes, RecordCipher, SealContext, SealedPlace } from '#app/ports'
import { success } from '#core/value'

// A cipher that turns the bytes round and counts how often it is asked; what does not begin with its mark is damaged.

const bytes = (text: string): Bytes => new TextEncoder().encode(text) as Bytes
const textOf = (sealed: Bytes): string => new TextDecoder().decode(sealed)

const counting = (withheld: readonly string[] = []) => {
  const asked: string[][] = []
  const cipher: Pick<RecordCipher, 'open' | 'seal'> = {
    seal: (items) =>
      Promise.resolve(
        success(items.map(({ text }) => ({ keyId: 'k1', sealed: bytes(`!${text}`), head: bytes('head') }))),
      ),
    open: (items) => {
      asked.push(items.map(({ place }) => place.id))
      return Promise.resolve(
        success(
          items.map(({ place, sealed }) => {
            if (withheld.includes(place.id)) return { withheld: 'head' }
            const text = textOf(sealed)
            return text.startsWith('!') ? { text: text.slice(1) } : ('damaged' as const)
          }),
        ),
      )
    },
  }
  return { asked, texts: openedTexts(cipher) }
}

const context: SealContext = {
  generation: 'g1',
  epoch: undefined,
  secrets: [{ stream: 'visit/1', epoch: 'e1', wrapped: bytes('secret') }],
}
const place = (id: string, table: SealedPlace['table'] = 'events'): SealedPlace => ({
  table,
  stream: 'visit/1',
  id,
  seq: 1,
})
const item = (id: string, text = `!${id}`) => ({
  place: place(id),
  keyId: 'k1',
  sealed: bytes(text),
  head: bytes('head'),
})

describe('texts that were opened', () => {
  it('are asked of the cipher once, each in its place among new ones', async () => {
    const { asked, texts } = counting()
    await texts.open([item('a'), item('b')], context)
    expect(await texts.open([item('a'), item('c'), item('b')], context)).toEqual(
      success([{ text: 'a' }, { text: 'c' }, { text: 'b' }]),
    )
    await texts.open([item('c'), item('a')], context)
    expect(asked).toEqual([['a', 'b'], ['c']])
  })

  it('are known from their sealing', async () => {
    const { asked, texts } = counting()
    await texts.seal([{ place: place('a'), domain: 'desk', text: 'a', head: 'head' }], context)
    expect(await texts.open([item('a')], context)).toEqual(success([{ text: 'a' }]))
    expect(asked).toEqual([])
  })

  it.each([
    ['another text in their place', { items: [{ ...item('a'), sealed: bytes('?a') }] }],
    ['another head', { items: [{ ...item('a'), head: bytes('other') }] }],
    ['no head', { items: [{ place: place('a'), keyId: 'k1', sealed: bytes('!a') }] }],
    ["another key's id", { items: [{ ...item('a'), keyId: 'k2' }] }],
    ['a longer text that begins alike', { items: [item('a', '!aa')] }],
    ['another generation', { context: { ...context, generation: 'g2' } }],
    [
      'another secret',
      { context: { ...context, secrets: [{ stream: 'visit/1', epoch: 'e1', wrapped: bytes('another') }] } },
    ],
    [
      'another epoch',
      { context: { ...context, secrets: [{ stream: 'visit/1', epoch: 'e2', wrapped: bytes('secret') }] } },
    ],
    ['no secret', { context: { ...context, secrets: [] } }],
  ])(
    'are asked anew under %s',
    async (_, given: { items?: Parameters<RecordCipher['open']>[0]; context?: SealContext }) => {
      const { asked, texts } = counting()
      await texts.open([item('a')], context)
      await texts.open(given.items ?? [item('a')], given.context ?? context)
      expect(asked).toHaveLength(2)
    },
  )

  it('are not kept where they were damaged or withheld, nor when they are the audit', async () => {
    const { asked, texts } = counting(['w'])
    const items = [item('d', '?'), item('w'), { ...item('a'), place: place('a', 'audit') }]
    await texts.open(items, context)
    expect(await texts.open(items, context)).toEqual(success(['damaged', { withheld: 'head' }, { text: 'a' }]))
    expect(asked).toEqual([
      ['d', 'w', 'a'],
      ['d', 'w', 'a'],
    ])
  })

  it('are forgotten on request, also those on their way', async () => {
    const { asked, texts } = counting()
    await texts.open([item('a')], context)
    const onTheWay = texts.open([item('b')], context)
    texts.forget()
    await onTheWay
    await texts.open([item('a'), item('b')], context)
    expect(asked.at(-1)).toEqual(['a', 'b'])
  })
})
