import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import type { Principal } from '#core/access'
import type { AuditContent } from '#core/audit'
import { success } from '#core/value'
import { clerk, memoryStore, realParts, sampleContent, value } from './day/real-desk.ts'

// 様式の白紙: any form to be filled in by hand, in nobody's record.

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const open = async (change: { readonly at?: number; readonly who?: Partial<Principal> } = {}) => {
  const { at = Date.UTC(2026, 3, 3, 1) } = change
  const parts = realParts(content, await memoryStore(), { now: () => ({ epochMs: at, source: 'terminal' }) })
  const audited: AuditContent[] = []
  const desk = openDesk({
    ...parts,
    audit: {
      append: async (entries) => {
        audited.push(...entries)
        return success({ seq: audited.length })
      },
    },
  })
  const plain = clerk(content.catalogue)
  const who = { ...plain, operations: [...plain.operations, 'blank-form.execute'], ...change.who }
  return { desk, who, audited }
}
const codes = (result: Awaited<ReturnType<ReturnType<typeof openDesk>['printBlank']>>) =>
  result.ok ? [] : result.problems.map(({ code }) => code)

describe('forms printed blank', () => {
  it('are all forms of the desk, by section in its order, what no procedure calls for last', async () => {
    const { desk, who } = await open()
    const listed = value(await desk.blankForms(who))
    expect(listed.map(({ form }) => form).toSorted()).toEqual([...content.forms.keys()].toSorted())
    const order = [...content.catalogue.desk.sections.map(({ id }) => id), undefined]
    const places = listed.map(({ section }) => order.indexOf(section))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(listed.find(({ form }) => form === 'resident-change')?.section).toBe('residents')
    expect(listed.at(-1)?.section).toBeUndefined()
  })

  it('each come out with nothing of anybody, and each printing stands in the audit', async () => {
    const { desk, who, audited } = await open()
    for (const { form } of value(await desk.blankForms(who))) {
      const job = value(await desk.printBlank(form, who))
      expect(job.data.form).toBe(form)
      expect(audited.at(-1)).toMatchObject({ action: 'blank-printed', actor: 'k-clerk', codes: { form } })
    }
    expect(audited).toHaveLength(content.forms.size)
  })

  it('are for whoever may print them, in the hours of the desk, and leave no trace when they are refused', async () => {
    const without = await open({ who: { operations: ['print-guidance.execute'] } })
    expect(codes(await without.desk.printBlank('resident-change', without.who))).toEqual(['operation-not-granted'])
    const unguided = await open({ who: { operations: ['blank-form.execute'] } })
    expect(codes(await unguided.desk.printBlank('resident-change', unguided.who))).toEqual([
      'gate-operation-not-granted',
    ])
    const night = await open({ at: Date.UTC(2026, 3, 3, 15) })
    expect(codes(await night.desk.printBlank('resident-change', night.who)).length).toBeGreaterThan(0)
    const { desk, who } = await open()
    expect(codes(await desk.printBlank('none-such', who))).toEqual(['form-missing'])
    expect([...unguided.audited, ...night.audited].filter(({ action }) => action === 'blank-printed')).toEqual([])
  })
})
