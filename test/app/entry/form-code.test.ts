import { describe, expect, it } from 'vitest'
import { drawCode } from '#adapters/qr'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import type { DeskParts } from '#app/desk/desk-parts'
import { openDesk } from '#app/desk/open-desk'
import type { VisitDraft } from '#core/record'
import { clerk, memoryStore, realParts, sampleContent, value, watchFor } from '../desk/day/real-desk.ts'

const content = await sampleContent()
const NOON = Date.parse('2026-04-03T12:00:00+09:00')

const DRAFTS: readonly (readonly VisitDraft[])[] = [
  [
    {
      type: 'visitor-registered',
      payload: { id: 'v1', name: '見本 太郎', contact: '', capacity: 'self', documentsShown: [] },
    },
  ],
  [{ type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } }],
  [
    { type: 'household-added', payload: { household: 'h1' } },
    { type: 'person-added', payload: { person: 'p1' } },
    {
      type: 'event-added',
      payload: {
        event: {
          id: 'e1',
          kind: 'move-in',
          date: '2026-04-01',
          persons: ['p1'],
          facts: {
            origin: 'domestic',
            'special-procedure': 'no',
            'previous-address': '旧町一丁目',
            'new-address': '新町二丁目',
          },
        },
      },
    },
    ...(['family-name', 'given-name', 'birth-date', 'nationality'] as const).flatMap((fact): readonly VisitDraft[] =>
      (fact.endsWith('name') ? (['before', 'after'] as const) : [undefined]).map((side) => ({
        type: 'fact-stated',
        payload: {
          subject: { type: 'person', id: 'p1' },
          fact,
          ...(side === undefined ? {} : { side }),
          value: { 'family-name': '見本', 'given-name': '太郎', 'birth-date': '1988-05-05', nationality: 'japanese' }[
            fact
          ],
          origin: 'document',
        },
      })),
    ),
    {
      type: 'identity-checked',
      payload: {
        scheme: 'resident-registration',
        visitor: 'v1',
        documents: [{ document: 'individual-number-card', validUntil: '2030-01-01' }],
        explained: false,
        outcome: 'verified',
      },
    },
  ],
]

/** The sheets of a visit at a desk whose city wants 2D codes on these forms. */
const sheetsOf = async (formCodes: readonly string[]) => {
  const store = await memoryStore()
  const catalogue = { ...content.catalogue, exports: { ...content.catalogue.exports, formCodes: new Set(formCodes) } }
  const parts: DeskParts = {
    ...realParts({ ...content, catalogue }, store, { now: () => ({ epochMs: NOON, source: 'terminal' }) }),
    drawCode,
    protection: watchFor(),
  }
  const desk = openDesk(parts)
  const who = clerk(catalogue)
  let { visit } = value(await desk.execute({ type: 'open-visit', ticket: '12' }, who))
  for (const drafts of DRAFTS)
    ({ visit } = value(
      await desk.execute({ type: 'record', visit: visit.stream, expectedVersion: visit.version, drafts }, who),
    ))
  const { sheets } = value(await desk.sheets(visit.stream, who))
  const codeOf = (form: string) => {
    const found = sheets.find((sheet) => sheet.form === form)
    if (found?.job === undefined) throw new Error(JSON.stringify(found?.refusals ?? form))
    return found.job.data.pages[0]?.code?.text
  }
  return codeOf
}

describe('the 2D code of a form', () => {
  it('is there for a city that wants it, of printed fields and of no address', async () => {
    const text = (await sheetsOf(['resident-change', 'guide-sheet']))('resident-change')
    expect(text).toContain('見本　太郎')
    expect(text).toContain('昭和63年5月5日')
    expect(text).not.toMatch(/旧町|新町/)
  })

  it('is on the guide sheet the number of the visit alone, and nowhere else in a city that does not ask for it', async () => {
    expect((await sheetsOf(['resident-change', 'guide-sheet']))('guide-sheet')).toMatch(/^M20260403-12$/)
    expect((await sheetsOf([]))('resident-change')).toBeUndefined()
    expect(content.catalogue.exports.formCodes.size).toBe(0)
  })

  it('is asked only of a form that declares one', async () => {
    const templates = value(await readFolder('print-templates', ''))
    const problemsOf = (forms: string) => {
      const file = 'mihon-city/exports.yaml'
      const packs = [value(readYaml(file, `format: madoguchi/exports@1\nform-codes: [${forms}]\n`))]
      return checkContent(packs, templates, readYaml).filter(({ code }) => code === 'form-without-code')
    }
    expect(problemsOf('resident-change')).toEqual([])
    expect(problemsOf('resident-change, guide-sheet')).toMatchObject([{ params: { form: 'guide-sheet' } }])
  })
})
