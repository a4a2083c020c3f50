import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvWriter } from '#adapters/csv'
import { openDesk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Principal } from '#core/access'
import type { ExportField, ExportSystem } from '#core/definitions'
import { guardedDesk, STREAM, textOf } from '../desk/guarded-town/guarded-desk.ts'
import { plantedCase } from '../desk/guarded-town/planted-case.ts'
import type { PlantedCase } from '../desk/guarded-town/planted-case.ts'
import { DOMAINS, FACTS, readForms, readTown } from '../desk/guarded-town/town.ts'

// Any grant × any case × a core system that asks for every fact there is: nothing outside the grant comes out, and with
// addresses left for handwriting no address, on the screen, in the file or in the audit.

const RUNS = process.env['TEST_FULL'] === undefined ? 150 : 2_000
const seed = Number(process.env['TEST_SEED'] ?? 20_260_403)
const town = readTown({ a: '{ event: [lighting] }' })
const forms = readForms()

const fieldOf = (id: string, side?: 'before' | 'after'): ExportField => ({
  id: `${id.replace('.', '-')}${side ?? ''}`,
  label: { ja: '項目' },
  meaning: { kind: 'fact', facts: [{ id, ...(side === undefined ? {} : { side }) }] },
  facts: [id],
  codes: {},
})
const facts = Object.keys(FACTS).filter((id) => id !== 'person.household')
const screen = facts.flatMap((id) => [fieldOf(id), fieldOf(id, 'before'), fieldOf(id, 'after')])
const system: ExportSystem = {
  id: 'lamp-book',
  name: { ja: '灯り帳' },
  target: 'lamps',
  section: 'lamps',
  rows: 'person',
  by: { events: ['lighting'] },
  dates: 'iso',
  eras: {},
  screen,
  file: { encodings: ['utf-8'], columns: screen.map(({ id }) => ({ header: id, field: id })) },
}

const principalOf = (domains: readonly string[]): Principal => ({
  user: 'u1',
  terminal: 'T1',
  authority: 'lamp-desk',
  section: 'lamps',
  roles: ['system-user'],
  domains,
  operations: ['visit.execute', 'entry-data.execute', 'entry-file.execute'],
})

const given = async (each: PlantedCase, list: 'current' | 'old') => {
  const { parts, audited } = guardedDesk(town, forms, each)
  const desk = openDesk({
    ...parts,
    catalogue: { ...parts.catalogue, exports: { systems: [system], formCodes: new Set<string>() } },
    tables: () => Promise.resolve(csvWriter),
    protection: {
      known: () => Promise.resolve({ list, mattersOf: () => [] }),
    } as unknown as NonNullable<DeskParts['protection']>,
  })
  const principal = principalOf(each.domains)
  const data = await desk.entryData(STREAM, principal)
  const file = await desk.entryFile({ visit: STREAM, system: 'lamp-book', encoding: 'utf-8' }, principal)
  const csv = file.ok ? Buffer.from(file.value.base64, 'base64').toString('utf8') : ''
  return { text: textOf([data, file, csv]), audit: textOf(audited), data }
}

const tracesOf = ({ planted }: PlantedCase, isOf: (fact: string) => boolean): readonly string[] =>
  planted.filter(({ fact }) => isOf(fact)).flatMap(({ traces }) => traces)

describe('data for the core systems', () => {
  it(
    `hold no value outside the grant, the audit none at all (${String(RUNS)} cases, seed ${String(seed)})`,
    { timeout: 600_000 },
    async () => {
      let shown = 0
      await fc.assert(
        fc.asyncProperty(plantedCase(1), async (each) => {
          const { text, audit } = await given({ ...each, town: 0 }, 'current')
          const held = new Set(each.domains)
          const isHeld = (fact: string) =>
            held.has('desk') &&
            held.has(each.places[fact] ?? '') &&
            (!fact.startsWith('event.') || held.has('resident-record'))
          expect(
            tracesOf(each, (fact) => !isHeld(fact)).filter((trace) => trace !== '' && text.includes(trace)),
          ).toEqual([])
          expect(tracesOf(each, () => true).filter((trace) => trace !== '' && audit.includes(trace))).toEqual([])
          shown += tracesOf(each, isHeld).filter((trace) => trace !== '' && text.includes(trace)).length
        }),
        { numRuns: RUNS, seed },
      )
      expect(shown).toBeGreaterThan(RUNS)
    },
  )

  it('hold no address while addresses are left for handwriting, whoever asks', { timeout: 600_000 }, async () => {
    const isAddress = (fact: string) => /address|domicile/.test(fact)
    let addresses = 0
    await fc.assert(
      fc.asyncProperty(plantedCase(1), async (each) => {
        const whole = { ...each, town: 0, domains: DOMAINS }
        const { text } = await given(whole, 'old')
        expect(tracesOf(each, isAddress).filter((trace) => trace !== '' && text.includes(trace))).toEqual([])
        const printed = await given(whole, 'current')
        addresses += tracesOf(each, isAddress).filter((trace) => trace !== '' && printed.text.includes(trace)).length
      }),
      { numRuns: Math.ceil(RUNS / 3), seed },
    )
    expect(addresses).toBeGreaterThan(RUNS / 3)
  })
})
