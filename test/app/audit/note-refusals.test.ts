import { describe, expect, it } from 'vitest'
import { noteRefusals } from '#app/audit/note-refusals'
import type { Desk } from '#app/desk/open-desk'
import type { AuditAct } from '#core/audit'
import { failure, problem, success } from '#core/value'
import { person } from './office.ts'

const deskSaying = (code: string | undefined): Desk =>
  ({
    execute: async () => (code === undefined ? success({}) : failure(problem('something-else'), problem(code))),
  }) as unknown as Desk

describe('what a desk refuses', () => {
  it.each([
    ['outside-hours', true],
    ['clock-suspect', true],
    ['gate-identity-not-checked', true],
    ['version-conflict', false],
    ['operation-not-granted', false], // the desk notes that itself
    [undefined, false],
  ])('%s stands in the audit: %s', async (code, noted) => {
    const acts: { readonly act: AuditAct; readonly stream: string | undefined }[] = []
    const note = async (act: AuditAct, _person: unknown, stream?: string) => {
      acts.push({ act, stream })
      return failure(problem('store-full'))
    }
    const command = { type: 'record', visit: 'real/visit/1', expectedVersion: 1, drafts: [] } as const
    const answer = await noteRefusals(deskSaying(code), { note }).execute(command, person('clerk'))
    expect(answer.ok).toBe(code === undefined)
    expect(acts).toEqual(
      noted
        ? [{ act: { action: 'refused', operation: 'visit', act: 'record', refusal: code }, stream: 'real/visit/1' }]
        : [],
    )
  })
})
