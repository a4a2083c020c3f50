import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { ACTS, hasOperation, operationsOf, scopesOf, type Act, type Principal } from '#core/access'
import { deskFormat, parseShape } from '#core/definitions'
import { messages } from '#locales'

/*
 * Who may do what, written down a second time from the regulation and by hand, as one reads it: R request, E execute,
 * A approve, V view; a scope in brackets (s own section, d own domains, o own acts). The desk's file must say the same.
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
visit               | E(s)  | -        | -       | -    | -   | - | -  | -    | -
day-notice          | E(s)  | E(s)     | -       | -    | -   | - | -  | -    | -
case                | E(s)  | -        | -       | -    | -   | - | -  | -    | -
day-book            | V(s)  | V(s)     | -       | -    | -   | - | -  | -    | -
field-view          | V(d)  | -        | V(d)    | -    | -   | - | -  | -    | -
print-resident-form | E     | -        | -       | -    | -   | - | -  | -    | -
print-guidance      | E     | -        | -       | -    | -   | - | -  | -    | -
print-office-paper  | E     | -        | -       | -    | -   | - | -  | -    | -
blank-form          | E     | -        | -       | -    | -   | - | -  | -    | -
paper-intake        | E(s)  | -        | -       | -    | -   | - | -  | -    | -
form-gallery        | V     | V        | V       | V    | V   | V | -  | V    | V
print-sample        | E     | -        | -       | -    | -   | E | -  | -    | -
reprint             | E     | -        | -       | -    | -   | - | V  | -    | -
entry-data          | E(s)  | -        | -       | -    | -   | - | -  | -    | -
entry-file          | E(s)  | -        | -       | -    | -   | - | -  | -    | -
protection-set      | E     | -        | E       | -    | -   | - | -  | -    | -
protection-lift     | R     | -        | RA      | -    | A   | - | -  | -    | -
protection-list     | -     | A        | EV      | -    | V   | - | -  | -    | -
hold                | A(s)  | EAV(s)   | EAV     | -    | -   | - | -  | -    | -
definition          | -     | -        | RA(d)   | E    | EA  | - | V  | -    | E
grant               | -     | RV(s)    | -       | RV   | REV | - | V  | -    | -
revocation          | -     | RV(s)    | -       | V    | EV  | - | V  | -    | -
renewal             | -     | RV(s)    | -       | RAV  | RAV | - | V  | -    | -
password-reset      | R(o)  | R(s)     | -       | -    | RE  | - | V  | -    | -
deputy              | -     | -        | -       | EV   | EV  | - | V  | -    | -
hours-extension     | V     | V        | V       | RV   | EV  | V | V  | V    | V
maintenance-stop    | V     | V        | V       | RV   | EV  | V | V  | V    | V
emergency-stop      | V     | V        | V       | EV   | EV  | V | V  | V    | V
clock               | -     | -        | -       | E    | E   | - | V  | -    | -
store-loss          | -     | -        | -       | E    | E   | - | V  | -    | -
paper-alignment     | E     | E        | -       | E    | E   | - | V  | E    | -
incident            | E(o)  | E        | E(d)    | EAV  | AV  | - | V  | E(o) | -
retention           | -     | -        | E(d)    | -    | A   | - | V  | -    | -
audit               | V(o)  | V(s)     | V(d)    | V    | EAV | - | EAV | V   | -
closing             | E     | E        | -       | -    | -   | - | -  | -    | -
`
const LETTERS: Readonly<Record<Act, string>> = { request: 'R', execute: 'E', approve: 'A', view: 'V' }
const SCOPES = { '': 'any', '(s)': 'own-section', '(d)': 'own-domain', '(o)': 'own-acts' } as const
const TWO_PERSONS = [
  'protection-lift',
  'protection-list',
  'hold',
  'definition',
  'renewal',
  'incident',
  'retention',
  'audit',
]

const cells = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [operation = '', ...written] = line.split('|').map((cell) => cell.trim())
    return ROLES.map((role, i) => ({ operation, role, written: written[i] ?? '' }))
  })

const PATH = 'procedures/national/desk.yaml'
const desk = (() => {
  const read = readYaml('national/desk.yaml', readFileSync(PATH, 'utf8'))
  if (!read.ok) throw new Error('the desk cannot be read')
  const parsed = parseShape(deskFormat, read.value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
})()

const holder = (roles: readonly string[]): Principal => ({
  user: 'u-1',
  terminal: 'T1',
  authority: 'resident-desk',
  section: 'residents',
  roles,
  domains: [],
  operations: operationsOf(roles, desk.operations),
})

describe('the matrix operation × role of the national desk', () => {
  it('has these roles and these operations, and no others', () => {
    expect(desk.roles.map(({ id }) => id)).toEqual(ROLES)
    expect(desk.operations.map(({ id }) => id)).toEqual([...new Set(cells.map(({ operation }) => operation))])
    expect(cells).toHaveLength(35 * 9)
  })

  it.each(cells.flatMap((cell) => ACTS.map((act) => ({ ...cell, act }))))(
    '$operation × $role × $act ($written)',
    ({ operation, role, written, act }) => {
      const letters = written.replace(/\(.*/, '')
      const expected = letters.includes(LETTERS[act])
      expect(hasOperation(holder([role]), operation, act)).toBe(expected)
      const scope = SCOPES[written.slice(letters.length) as keyof typeof SCOPES]
      expect(scopesOf([role], desk.operations, { operation, act })).toEqual(expected ? [scope] : [])
    },
  )

  it('grants nobody without a role, and nothing by an unknown one', () => {
    expect(operationsOf([], desk.operations)).toEqual([])
    expect(operationsOf(['toString', 'administrator'], desk.operations)).toEqual([])
  })

  it('asks for two persons wherever something is approved', () => {
    expect(desk.operations.filter((rule) => rule['two-persons']).map(({ id }) => id)).toEqual(TWO_PERSONS)
  })

  it('cites an article, or says what stands in none', () => {
    for (const { id, law, beyond } of desk.operations) {
      expect(law !== undefined || beyond !== undefined, id).toBe(true)
      if (law !== undefined) expect(law, id).toMatch(/^要綱第\d+条/)
    }
  })

  it('has the same names as the words of the screens', () => {
    const names = (of: readonly { readonly id: string; readonly name: { readonly ja: string } }[]) =>
      Object.fromEntries(of.map(({ id, name }) => [id, name.ja]))
    expect(messages.ja.office.roles).toEqual(names(desk.roles))
    expect(messages.ja.office.operations).toEqual(names(desk.operations))
  })
})
