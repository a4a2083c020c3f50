import { expect, type Page } from '@playwright/test'
import { family } from './desk/family.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { walkTo, type WalkEnd } from './desk/walk.ts'

// What a locked page keeps in memory is whoever's who takes the memory: nothing of a visit may be in it, wherever it stood.

const full = process.env['TEST_FULL'] !== undefined
const PLACES: readonly WalkEnd[] = full ? ['household', 'hearing', 'plan', 'identity', 'checks', 'print'] : ['print']

const [father, ...others] = family.persons
const household = {
  ...family,
  visitor: { ...family.visitor, name: '珍名 七三郎', contact: '080-0000-9876' },
  event: { ...family.event, previousAddress: '架空県仮市幻町九丁目2番3号', previousHead: '珍名 七三郎' },
  persons: [
    { ...father, family: '珍名', given: '七三郎', kana: 'チンメイ シチサブロウ' },
    ...others.map((other) => ({ ...other, family: '珍名' })),
  ] as const,
}
const WORDS = ['七三郎', 'シチサブロウ', '幻町九丁目', '080-0000-9876']

/** Which of the words stand in any string of the page's memory, its frames included, once nothing more can be collected. */
const rememberedBy = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] }
  return WORDS.filter((word) => strings.some((text) => text.includes(word)))
}

for (const place of PLACES)
  test(`a page locked at ${place} keeps nothing of the visit in its memory`, async ({ page, printed }) => {
    test.slow()
    await openSampleCity(page)
    await walkTo(page, place, household)
    // The control: the same look finds them while the screen is open.
    expect(await rememberedBy(page)).toEqual(expect.arrayContaining(['七三郎']))
    await page.keyboard.press('F10')
    await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible()
    await expect.poll(() => rememberedBy(page), { timeout: 30_000 }).toEqual([])
    expect(printed).toEqual([])
  })
