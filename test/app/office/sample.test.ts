import { beforeAll, describe, expect, it } from 'vitest'
import { readOffice } from '#app/office/read-office'
import { SAMPLE_CLERK, SAMPLE_PASSWORD, sampleStaff } from '#app/office/sample-staff'
import type { Catalogue } from '#core/definitions'
import { messages, phrase } from '#locales'
import { codesOf, newTerminal, openPage, readDesk, value } from './town-office.ts'

let catalogue: Catalogue

beforeAll(async () => {
  catalogue = await readDesk()
})

const staff = () => sampleStaff((user) => phrase('ja', `office.sampleStaff.${user}`), '見本')

describe('the sample city’s staff', () => {
  it('has a name for everybody, a person for every role, and nobody twice', () => {
    expect(
      staff()
        .map(({ user }) => user)
        .toSorted(),
    ).toEqual(Object.keys(messages.ja.office.sampleStaff).toSorted())
    expect(new Set(staff().map(({ role }) => role))).toEqual(new Set(catalogue.desk.roles.map(({ id }) => id)))
    expect(staff().filter(({ role }) => role === 'system-user').length).toBeGreaterThan(2)
    for (const { name } of staff()) expect(name).toMatch(/^見本 /)
  })

  it('is founded by the steps of a real office, and each opens with the one password', async () => {
    const terminal = await newTerminal(catalogue)
    const page = openPage(terminal)
    value(await page.office.foundSample(staff(), SAMPLE_PASSWORD))
    expect(page.vault.opened()).toBeUndefined()
    for (const { user, role, section, authority, name } of staff()) {
      const signedIn = value(await page.office.signIn(user, { type: 'password', password: SAMPLE_PASSWORD }))
      expect(signedIn.principal, user).toMatchObject({ roles: [role], section, authority })
      expect(signedIn.name).toBe(name)
      expect(signedIn.problems).toEqual([])
    }
    const events = value(await terminal.store.records.read('real/office/main'))
    expect(events.filter(({ type }) => type === 'grant-requested')).toHaveLength(staff().length - 1)
    expect(events.filter(({ type }) => type === 'password-set')).toHaveLength(staff().length - 1)
    expect(value(await readOffice(page.parts)).problems).toEqual([])
    expect(staff().some(({ user }) => user === SAMPLE_CLERK)).toBe(true)
  })

  it('is not founded without a manager, a head or a deputy, and not twice', async () => {
    const page = openPage(await newTerminal(catalogue))
    const without = (role: string) => staff().filter((member) => member.role !== role)
    for (const role of ['general-manager', 'section-head', 'deputy-manager'])
      expect(await page.office.foundSample(without(role), SAMPLE_PASSWORD)).toEqual({
        ok: false,
        problems: [{ code: 'sample-staff-incomplete', params: { role } }],
      })
    value(await page.office.foundSample(staff(), SAMPLE_PASSWORD))
    expect(codesOf(await page.office.foundSample(staff(), SAMPLE_PASSWORD))).toEqual(['office-already-founded'])
  })
})
