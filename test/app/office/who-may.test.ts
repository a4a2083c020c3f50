import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeCommand } from '#app/office/commands'
import { SAMPLE_PASSWORD, sampleStaff } from '#app/office/sample-staff'
import {
  codesOf,
  give,
  newTerminal,
  openPage,
  readDesk,
  request,
  value,
  type Page,
  type Terminal,
} from './town-office.ts'

/*
 * F32: every command of the office × every role, against a table written by hand. `yes` stands where the matrix lets the
 * command through (the command may still fail: nothing it speaks of is there), `no` where nobody of that role may give it.
 */
const ROLES = [
  'system-user',
  'section-head',
  'procedure-owner',
  'deputy-manager',
  'general-manager',
  'trainer',
  'auditor',
  'maintainer',
  'definition-editor',
]
const TABLE = `
request-grant      | no  yes no  yes yes no no no no
register-grant     | no  no  no  no  yes no no no no
refuse-grant       | no  no  no  no  yes no no no no
request-revocation | no  yes no  no  no  no no no no
revoke-grant       | no  no  no  no  yes no no no no
propose-renewal    | no  yes no  yes yes no no no no
approve-renewal    | no  no  no  yes yes no no no no
request-reset      | yes yes no  no  yes no no no no
issue-reset-code   | no  no  no  no  yes no no no no
begin-deputising   | no  no  no  yes yes no no no no
end-deputising     | no  no  no  yes yes no no no no
extend-hours       | no  no  no  no  yes no no no no
withdraw-extension | no  no  no  no  yes no no no no
announce-stop      | no  no  no  no  yes no no no no
stop-now           | no  no  no  yes yes no no no no
end-stop           | no  no  no  yes yes no no no no
clear-clock        | no  no  no  yes yes no no no no
clear-store-loss   | no  no  no  yes yes no no no no
align-paper        | yes yes no  yes yes no no yes no
hold-record        | no  no  yes no  no  no no no no
approve-hold       | no  no  no  no  yes no no no no
release-hold       | no  no  yes no  no  no no no no
read-notice        | yes yes yes yes yes yes yes yes yes
`
const none = 'nothing-of-that-id'
const COMMANDS: { readonly [Type in OfficeCommand['type']]: Extract<OfficeCommand, { readonly type: Type }> } = {
  'request-grant': { type: 'request-grant', request: request({ reason: '' }) },
  'register-grant': { type: 'register-grant', request: none },
  'refuse-grant': { type: 'refuse-grant', request: none, reason: '' },
  'request-revocation': { type: 'request-revocation', grant: none, reason: '' },
  'revoke-grant': { type: 'revoke-grant', grant: none, reason: '', forced: true },
  'propose-renewal': { type: 'propose-renewal', requests: [] },
  'approve-renewal': { type: 'approve-renewal', proposal: none },
  'request-reset': { type: 'request-reset', user: none },
  'issue-reset-code': { type: 'issue-reset-code', user: none },
  'begin-deputising': { type: 'begin-deputising', from: '', to: '', reason: '' },
  'end-deputising': { type: 'end-deputising' },
  'extend-hours': { type: 'extend-hours', from: 0, to: 0, reason: '' },
  'withdraw-extension': { type: 'withdraw-extension', extension: none },
  'announce-stop': { type: 'announce-stop', from: 0, to: 0, reason: '' },
  'stop-now': { type: 'stop-now', reason: '' },
  'end-stop': { type: 'end-stop', stop: none },
  'clear-clock': { type: 'clear-clock', reason: '' },
  'clear-store-loss': { type: 'clear-store-loss', reason: '' },
  'align-paper': {
    type: 'align-paper',
    form: none,
    printer: '',
    readings: { left: 0, top: 0, right: 0, bottom: 0 },
    used: true,
  },
  'hold-record': { type: 'hold-record', record: none, domain: none, since: '', until: '', reason: '' },
  'approve-hold': { type: 'approve-hold', hold: none },
  'release-hold': { type: 'release-hold', hold: none, reason: '' },
  'read-notice': { type: 'read-notice', notice: none },
}
const cells = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [command = '', written = ''] = line.split('|').map((part) => part.trim())
    return written.split(/\s+/).map((may, i) => ({ command, role: ROLES[i] ?? '', may }))
  })

const staff = sampleStaff((user) => user, 'x')
const userOf = (role: string): string => staff.find((member) => member.role === role)?.user ?? ''

let terminal: Terminal
let page: Page

beforeAll(async () => {
  terminal = await newTerminal(await readDesk())
  page = openPage(terminal)
  value(await page.office.foundSample(staff, SAMPLE_PASSWORD))
})

describe('every command of the office × every role (F32)', () => {
  it('is in the table', () => {
    expect([...new Set(cells.map(({ command }) => command))].toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
    expect(cells).toHaveLength(23 * 9)
  })

  it.each(ROLES)('as %s; each refusal stands in the audit', async (role) => {
    value(await page.office.signIn(userOf(role), { type: 'password', password: SAMPLE_PASSWORD }))
    const version = async () => value(await terminal.store.records.read('real/office/main')).length
    const before = await version()
    for (const { command, may } of cells.filter((cell) => cell.role === role)) {
      const codes = codesOf(await give(page, COMMANDS[command as OfficeCommand['type']]))
      expect(codes.length, command).toBeGreaterThan(0)
      expect(codes.includes('operation-not-granted'), command).toBe(may === 'no')
      const entry = value(await terminal.store.audit.read('T1')).at(-1)?.content
      expect(entry, command).toMatchObject({ action: 'refused', actor: userOf(role), codes: { refusal: codes[0] } })
    }
    expect(await version()).toBe(before)
  })
})
