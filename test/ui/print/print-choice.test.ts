import { describe, expect, it } from 'vitest'
import type { SheetView } from '#app/desk/commands'
import {
  isGoing,
  NOTHING_CHOSEN,
  onOnePaper,
  reasonOf,
  stillOut,
  turn,
  turnCopy,
  withCopy,
} from '#ui/print/print-choice.ts'

const job = { paper: 'a4-portrait' } as NonNullable<SheetView['job']>
const sheet = (key: string, change: Partial<SheetView> = {}): SheetView => ({
  key,
  form: key,
  class: 'resident-form',
  name: key,
  copy: 1,
  contentHash: 'h',
  refusals: [],
  job,
  printed: [],
  ...change,
})
const out = { contentHash: 'h', status: 'confirmed', job: 'j' } as SheetView['printed'][number]

describe('what goes out of one dialog', () => {
  it('lies on one paper: another form, tray, size or side waits', () => {
    const others = [
      { ...job, overlay: { paper: '既製' } },
      { ...job, tray: '手差し' },
      { ...job, paper: 'a5-landscape' },
      { ...job, duplex: true },
    ].map((each, i) => sheet(`other${i}`, { job: each as typeof job }))
    const sheets = [sheet('a'), ...others, sheet('b')]
    expect(onOnePaper(sheets).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(onOnePaper(others).map(({ key }) => key)).toEqual(['other0'])
    expect(onOnePaper([])).toEqual([])
  })

  it('has a second set where one was asked for', () => {
    const choice = turnCopy(NOTHING_CHOSEN, sheet('a'))
    expect(withCopy(sheet('a'), choice, '控').job?.copyMark).toBe('控')
    expect(withCopy(sheet('b'), choice, '控').job?.copyMark).toBeUndefined()
    expect(turnCopy(choice, sheet('a'))).toEqual(NOTHING_CHOSEN)
  })
})

describe('a sheet that is out', () => {
  const printed = sheet('a', { copy: 2, printed: [out] })

  it('goes again only once it was said why', () => {
    const asked = turn(NOTHING_CHOSEN, printed)
    expect(isGoing(printed, asked)).toBe(false)
    const said = { ...asked, again: { a: 'lost' } }
    expect(isGoing(printed, said)).toBe(true)
    expect(reasonOf(printed, said)).toEqual({ reason: { code: 'lost' } })
    expect(turn(said, printed).again).toEqual({})
  })

  it('that nobody has in hand goes again for what it was taken back for; a first printing needs no reason', () => {
    const taken = (code: string) => sheet('a', { copy: 2, printed: [{ ...out, status: 'voided', voidedFor: code }] })
    expect(reasonOf(taken('jam'), NOTHING_CHOSEN)).toEqual({ reason: { code: 'jam' } })
    expect(reasonOf(taken('spoilt'), NOTHING_CHOSEN)).toEqual({ reason: { code: 'spoilt' } })
    expect(reasonOf(sheet('b'), NOTHING_CHOSEN)).toEqual({})
    const changed = sheet('b', { printed: [{ ...out, contentHash: 'before', status: 'recalled' }] })
    expect(reasonOf(changed, NOTHING_CHOSEN)).toEqual({})
  })

  it('comes back signed, or is received for good; office paper does not', () => {
    const guide = sheet('g', { class: 'guidance', printed: [{ ...out, job: 'k' }] })
    const office = sheet('o', { class: 'office-paper', printed: [out] })
    expect(stillOut([printed, guide, office, sheet('b')])).toEqual([
      { job: 'j', how: 'signed' },
      { job: 'k', how: 'received' },
    ])
  })
})
