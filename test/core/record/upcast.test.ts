import { describe, expect, it } from 'vitest'
import { readRecord, upcast, visitKind, type Envelope, type RecordKind } from '#core/record'
import { visitEvents } from '../../adapters/contract/sample-visit.ts'

type Weighed = Envelope<'weighed', { readonly grams: number; readonly by: string }>

/** An invented kind whose one event had two earlier shapes: kilograms, then grams, then grams and by whom. */
const parcel: RecordKind<number, Weighed> = {
  id: 'parcel',
  initial: 0,
  apply: (sum, event) => sum + event.payload.grams,
  versions: {
    weighed: {
      current: 3,
      lifts: [
        (payload) => ({ grams: (payload as { kilograms: number }).kilograms * 1000 }),
        (payload) => ({ ...(payload as object), by: 'unknown' }),
      ],
    },
  },
}

const stored = (seq: number, v: number, payload: unknown, type = 'weighed'): Envelope => ({
  stream: 'real/parcel/1',
  seq,
  id: `E${seq}`,
  terminal: 'T1',
  actor: 'u1',
  recordedAt: seq,
  timeSource: 'terminal',
  type,
  v,
  catalogue: 'c1',
  payload,
})

describe('upcast', () => {
  it.each([
    [1, { kilograms: 2 }, { grams: 2000, by: 'unknown' }],
    [2, { grams: 5 }, { grams: 5, by: 'unknown' }],
    [3, { grams: 5, by: 'u1' }, { grams: 5, by: 'u1' }],
  ])('lifts version %i to the current shape', (v, before, after) => {
    const event = stored(1, v, before)
    expect(upcast(parcel, event)).toEqual({ ok: true, value: { ...event, v: 3, payload: after } })
    expect(event.v).toBe(v)
  })

  it.each([0, 4, 1.5, Number.NaN])('does not guess at version %f', (version) => {
    expect(upcast(parcel, stored(1, version, {}))).toEqual({
      ok: false,
      problems: [{ code: 'event-version-unknown', params: { type: 'weighed', version } }],
    })
  })

  it.each(['measured', 'toString', '__proto__'])('does not know the type %s', (type) => {
    expect(upcast(parcel, stored(1, 1, {}, type))).toEqual({
      ok: false,
      problems: [{ code: 'event-type-unknown', params: { type } }],
    })
  })
})

describe('readRecord', () => {
  it('folds what was stored in several versions', () => {
    const events = [stored(1, 1, { kilograms: 1 }), stored(2, 2, { grams: 2 }), stored(3, 3, { grams: 3, by: 'u1' })]
    expect(readRecord(parcel, events)).toEqual({ ok: true, value: 1005 })
  })

  it.each([
    ['a gap', [1, 3]],
    ['a repetition', [1, 1]],
    ['no beginning', [2, 3]],
  ])('concludes nothing from %s', (_what, numbers) => {
    const result = readRecord(
      parcel,
      numbers.map((seq) => stored(seq, 2, { grams: 1 })),
    )
    expect(result.ok).toBe(false)
    expect(!result.ok && result.problems[0]?.code).toBe('event-out-of-sequence')
  })

  it('concludes nothing from two records at once', () => {
    const other = { ...stored(2, 2, { grams: 1 }), stream: 'real/parcel/2' }
    expect(readRecord(parcel, [stored(1, 2, { grams: 1 }), other])).toMatchObject({
      ok: false,
      problems: [{ code: 'event-out-of-sequence' }],
    })
  })

  it('reads a visit as stored', () => {
    const result = readRecord(visitKind, visitEvents('real/visit/01A', 1, 3))
    expect(result).toMatchObject({
      ok: true,
      value: { version: 3, phase: 'awaiting-visitor', receivedOn: '2026-04-03' },
    })
  })
})
