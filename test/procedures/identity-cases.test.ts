import { existsSync, readFileSync } from 'node:fs'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadSchemes } from '#app/load-schemes'
import { checkIdentityCase, IdentityCaseSchema, judgeIdentity, shownInCase, standingOf } from '#core/identity'

// Every row and note of a table of documents as a case: what it comes to, what is set aside and why, what is not noted down.

const folder = await readFolder('procedures', '.yaml')
if (!folder.ok) throw new Error('no procedures')
const files = folder.value
  .filter(({ path }) => /\/identity(\/.*)?\.yaml$/.test(path))
  .flatMap(({ path, text }) => {
    const read = readYaml(path, text)
    return read.ok ? [read.value] : []
  })
const { schemes, problems } = loadSchemes(files, ['national'])
const casesOf = (name: string) => {
  const text = readFileSync(new URL(`identity-cases/${name}.yaml`, import.meta.url), 'utf8')
  const { cases } = load(text, { schema: FAILSAFE_SCHEMA }) as { readonly cases: readonly unknown[] }
  return cases.map((written) => v.parse(IdentityCaseSchema, written))
}
const disclosure = casesOf('disclosure')
const all = [...disclosure, ...casesOf('residents')]

describe('the identity schemes of the national pack', () => {
  it('are sound', () => {
    expect(problems).toEqual([])
  })

  it.each(all.map((written) => [`${written.cites ?? ''}: ${written.title ?? ''}`, written] as const))(
    '%s',
    (_name, written) => {
      expect(checkIdentityCase(written, schemes)).toEqual([])
      const scheme = schemes[written.scheme]!
      const { shown, today } = shownInCase(written)
      const judged = judgeIdentity(scheme, shown, today)
      const { outcome, settled, accepted, notice } = standingOf(scheme, judged)
      const expected = written.expected!
      expect({ outcome, settled }).toEqual({ outcome: expected.outcome, settled: expected.settled })
      expect(accepted).toBe(settled && outcome !== 'refused')
      expect(notice !== undefined).toBe(outcome === 'accepted-with-notice')
      const aside = Object.fromEntries(judged.setAside.map(({ document, reason }) => [document, reason]))
      expect(aside).toMatchObject(expected['set-aside'])
      expect(judged.mustNotRecord).toEqual(expect.arrayContaining(expected['must-not-record']))
      if (!accepted) expect(judged.lacking.length + judged.notes.length).toBeGreaterThan(0)
      expect(judged.basis.length).toBeGreaterThan(0)
    },
  )

  it('have a case for every note of the table and every document on it', () => {
    const cited = disclosure.map(({ cites }) => cites ?? '').join('・')
    for (let note = 1; note <= 13; note += 1) expect(cited).toMatch(new RegExp(`注${String(note)}(?!\\d)`))
    for (const row of ['(1)ア', '(1)イ', '(2)ア', '(2)イ', '(3)ア', '(3)イ']) expect(cited).toContain(`表1${row}`)
    const shown = new Set(disclosure.flatMap(({ documents }) => documents.map(({ document }) => document)))
    expect(Object.keys(schemes['disclosure-request']!.documents).filter((id) => !shown.has(id))).toEqual([])
  })

  it('send notices for which there is a form', () => {
    const forms = Object.values(schemes).flatMap(({ notice }) => notice?.form ?? [])
    expect(forms.length).toBeGreaterThan(2)
    expect(forms.filter((form) => !existsSync(`print-templates/${form}/form.yaml`))).toEqual([])
  })

  it('advise, and do not demand, a proof that a letter of attorney is genuine', () => {
    const [bare, sealed] = ['委任状が本物かを示す書類がなくても断らない', '委任状に実印と印鑑登録証明書'].map(
      (title) => {
        const { shown, today } = shownInCase(disclosure.find((each) => each.title === title)!)
        return judgeIdentity(schemes['disclosure-request']!, shown, today).notes.length
      },
    )
    expect(bare).toBe((sealed ?? 0) + 1)
  })

  it('have two people look, and keep no copies', () => {
    expect(schemes['disclosure-request']!.duties.map(({ id }) => id)).toEqual(['two-staff', 'no-copies'])
  })
})
