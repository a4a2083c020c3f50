import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import { fact, identified, moved, openPaper } from './day/open-paper.ts'
import { sampleContent, value } from './day/real-desk.ts'

// What has to be taken back (回収) is told by what stands on the sheet, whoever looks.

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

/** A clerk of the same section who sees less of the visit. */
const lesser = (who: Principal): Principal => ({
  ...who,
  user: 'k-second',
  authority: 'resident-desk',
  domains: ['desk', 'resident-record'],
})

describe('sheets that are out and right', () => {
  it('are right for another clerk with fewer domains as well', async () => {
    const { print, confirm, paper, doubts, preview, who } = await openPaper(content)
    const answer = value(await print())
    expect(answer.jobs?.map(({ data }) => data.form)).toContain('seal-registration-application')
    await confirm()
    const second = lesser(who)
    // That clerk's own list is another one: without the seal, and without what the others handed on.
    const own = (await paper([], second)).sheets.map(({ form }) => form)
    expect(own).not.toContain('seal-registration-application')
    expect((await paper([], second)).overtaken).toEqual([])
    expect((await doubts(second)).filter(({ because }) => because === 'to-recall')).toEqual([])
    expect((await preview([{ type: 'note-added', payload: { text: '申送り' } }], second)).recall).toEqual([])
  })

  it('are named to that clerk once what they see of them is another', async () => {
    const { print, confirm, paper, record, preview, who } = await openPaper(content)
    value(await print())
    await confirm()
    const second = lesser(who)
    const changed = moved('見本市見本町9番地')
    const told = (await preview([changed], second)).recall.map(({ form }) => form)
    expect(told).toContain('resident-change')
    await record(changed)
    const named = async (as: Principal) => (await paper([], as)).overtaken.map(({ form, because }) => [form, because])
    expect(await named(second)).toContainEqual(['resident-change', 'changed'])
    // The seal is the others' to see: they are told of that sheet, this clerk is not.
    expect((await named(second)).map(([form]) => form)).not.toContain('seal-registration-application')
    expect(await named(who)).toContainEqual(['seal-registration-application', 'changed'])
    await record(fact('wants-seal-registration', 'no'))
    expect(await named(who)).toContainEqual(['seal-registration-application', 'not-called-for'])
    expect((await named(second)).map(([form]) => form)).not.toContain('seal-registration-application')
  })

  it('show that clerk nothing that only others may see', async () => {
    const { print, confirm, paper, record, who } = await openPaper(content)
    value(await print())
    await confirm()
    await record(fact('family-name', '外字', 'after'), moved('見本市見本町9番地'))
    const told = async (domains: readonly string[]) => (await paper([], { ...lesser(who), domains })).overtaken
    expect(await told(['desk'])).toEqual([])
    const [changed, ...rest] = await told(['desk', 'resident-record', 'seal'])
    expect([changed?.form, changed?.name]).toEqual(['resident-change', '住民異動届'])
    expect(JSON.stringify([changed, ...rest])).not.toContain('見本町')
  })
})

describe('somebody beside the visitor', () => {
  const stands = { contact: '090-0000-0000', documentsShown: [] }
  const answered: VisitDraft = {
    type: 'protection-answered',
    payload: { source: 'clerk', answer: 'none', initials: 'K' },
  }
  const IDENTIFIED = [
    identified('resident-registration'),
    identified('resident-record-request'),
    identified('seal-registration', 'accepted-with-notice'),
  ]
  const joined: VisitDraft = {
    type: 'visitor-joined',
    payload: { id: 'v2', name: '見本 太郎', capacity: 'same-household', ...stands },
  }

  it('changes no sheet of the visitor’s by coming or by leaving', async () => {
    const { print, confirm, paper, record } = await openPaper(content)
    await record(
      { type: 'visitor-registered', payload: { id: 'v1', name: '見本 花子', capacity: 'head', ...stands } },
      answered,
      ...IDENTIFIED,
    )
    value(await print())
    await confirm()
    expect((await paper()).overtaken).toEqual([])
    await record(joined, answered)
    expect((await paper()).overtaken).toEqual([])
    await record({ type: 'visitor-left', payload: { visitor: 'v2' } })
    expect((await paper()).overtaken).toEqual([])
  })

  it('leaves what was printed beside them as it is', async () => {
    const { print, confirm, paper, record } = await openPaper(content)
    await record(
      { type: 'visitor-registered', payload: { id: 'v1', name: '見本 花子', capacity: 'head', ...stands } },
      joined,
      answered,
      ...IDENTIFIED,
    )
    const answer = value(await print())
    expect(answer.jobs?.map(({ data }) => data.form)).toContain('seal-registration-application')
    await confirm()
    await record({ type: 'visitor-left', payload: { visitor: 'v2' } })
    expect((await paper()).overtaken).toEqual([])
  })
})
