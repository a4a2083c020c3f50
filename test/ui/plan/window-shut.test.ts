import { expect, it } from 'vitest'
import type { NoticeLine } from '#app/day/commands'
import type { Entry } from '#core/derivation'
import { planCards } from '#ui/plan/plan-cards.ts'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { visitView } from '../fakes/fake-desk.ts'

const { catalogue } = await sampleContent()
const entry = (handling: string, section: string): Entry =>
  ({
    ...{
      procedure: `p-${handling}`,
      name: '',
      subject: 'p1',
      verdict: 'needed',
      because: [],
      missing: [],
      documents: [],
    },
    ...{ deadline: null, fee: null, section, discreet: false, reason: null },
    handling: { handling, section, office: null, window: null },
  }) as unknown as Entry
const NOTICE: NoticeLine = {
  ...{ notice: 'n1', what: 'window-closed', section: 'taxes', until: Date.UTC(2026, 3, 3, 5), by: 'k', at: 0 },
  mayWithdraw: true,
}
const OPENS = Date.UTC(2026, 3, 6, 0)

it('on a closed day of the city every card says when its section opens, and that it may be kept until then', () => {
  const plan = [entry('complete-here', 'taxes'), entry('go-to-window', 'schools')]
  const hours = { taxes: { open: false, opensAt: OPENS }, schools: { open: false, opensAt: OPENS } }
  const on = (receivedOn: string) =>
    planCards(visitView({ plan, receivedOn }), catalogue, hours).map(({ shut }) => shut)
  for (const words of on('2026-04-04')) expect(words).toMatch(/閉庁日.*令和8年4月6日 9:00.*預かり/)
  expect(on('2026-04-03')[0]).toBeUndefined()
})

it.each([
  ['go-to-window', 'taxes', {}, 'この窓口は14:00まで閉まっています'],
  ['call-section', 'taxes', { taxes: { open: true } }, 'この窓口は14:00まで閉まっています'],
  ['complete-here', 'taxes', {}, undefined],
  ['go-to-window', 'schools', {}, undefined],
  // Past its hours it does not open again when the notice says so.
  ['go-to-window', 'taxes', { taxes: { open: false, opensAt: OPENS } }, /令和8年4月6日/],
])('%s at %s, hours %j: %s', (handling, section, hours, expected) => {
  const [card] = planCards(visitView({ plan: [entry(handling, section)] }), catalogue, hours, [NOTICE])
  if (expected instanceof RegExp) expect(card?.shut).toMatch(expected)
  else expect(card?.shut).toBe(expected)
})
