import { describe, expect, it } from 'vitest'
import { findAddresses } from '#app/intake/find-addresses'
import type { PostalCodes } from '#app/ports/postal-codes'

const edition = { source: 'invented', published: '2026-04-01' }
const codes: PostalCodes = {
  edition,
  areas: async (code) =>
    code === '0000001' ? ['甲', '乙', '甲'].map((town) => ({ prefecture: '見本県', city: '見本市', town })) : [],
}

describe('addresses under a postal code', () => {
  it.each(['0000001', '000-0001', '〒000-0001', '０００－０００１'])('%s offers each once', async (text) => {
    expect(await findAddresses(text, codes)).toEqual({
      ok: true,
      value: { addresses: ['見本県見本市甲', '見本県見本市乙'], edition },
    })
  })

  it('are none where there is no such code', async () => {
    expect(await findAddresses('9999999', codes)).toEqual({ ok: true, value: { addresses: [], edition } })
  })

  it('are not looked for while something else is typed', async () => {
    const untouched: PostalCodes = { edition, areas: () => Promise.reject(new Error('asked')) }
    expect(await findAddresses('見本市中央1-1', untouched)).toEqual({ ok: true, value: undefined })
  })

  it('are a problem where the data cannot be fetched', async () => {
    const gone: PostalCodes = { edition, areas: () => Promise.reject(new Error('gone')) }
    expect(await findAddresses('0000001', gone)).toMatchObject({
      ok: false,
      problems: [{ code: 'postal-codes-unreadable' }],
    })
  })
})
