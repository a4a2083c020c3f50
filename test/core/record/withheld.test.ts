import { describe, expect, it } from 'vitest'
import { caseKind, headOf, isWithheld, readRecord, visitKind, withheldEvent, type Envelope } from '#core/record'
import { visitEvents } from '../../adapters/contract/sample-visit.ts'

const stream = 'real/visit/01A'
const whole: readonly Envelope[] = visitEvents(stream, 1, 4)
const partly = whole.map((event) => (event.seq === 3 ? withheldEvent(headOf(event)) : event))

const stateOf = (events: readonly Envelope[]) => {
  const state = readRecord(visitKind, events)
  if (!state.ok) throw new Error(JSON.stringify(state.problems))
  return state.value
}

describe('a withheld event', () => {
  it('keeps who, where and when, and says nothing of what it was', () => {
    const { stream: of, seq, id, actor, terminal, recordedAt, timeSource, catalogue } = whole[2]!
    const known = { stream: of, seq, id, actor, terminal, recordedAt, timeSource, catalogue }
    expect(withheldEvent(headOf({ ...whole[2]!, domain: 'pension' }))).toEqual({
      ...known,
      type: 'withheld',
      v: 1,
      payload: {},
    })
    expect(partly.map(isWithheld)).toEqual([false, false, true, false])
  })

  it('counts for the version and changes nothing else', () => {
    const { version, ...rest } = stateOf(partly.slice(0, 3))
    const { version: before, ...unchanged } = stateOf(whole.slice(0, 2))
    expect([before, version]).toEqual([2, 3])
    expect(rest).toEqual(unchanged)
    expect(stateOf(partly).version).toBe(4)
  })

  it('passes in every kind of record', () => {
    const event = withheldEvent({ ...headOf(whole[0]!), stream: 'real/case/01A' })
    expect(readRecord(caseKind, [event])).toMatchObject({ ok: true, value: { version: 1, phase: 'not-opened' } })
  })
})
