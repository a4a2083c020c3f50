import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import { prepareBlankJob } from '#core/printing'
import type { FaceCoverage, FormSheet, PrintRow, PrintValue } from '#core/printing'

const { forms, problems } = loadForms(
  readdirSync('print-templates', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|html|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`print-templates/${path}`, 'utf8') })),
  readYaml,
)
const all = [...forms.values()]
const faces = [...new Set(all.flatMap(({ form }) => [...form.faces, ...form['label-faces']]))].map(
  (face): FaceCoverage => ({ face, files: [{ file: face, ranges: [0x20, 0x10ffff], variations: {} }] }),
)
const words = { sampleMark: '見本', title: '白紙' }
const town = fc.string({ unit: fc.constantFrom('見', '本', '市', '町', '村', '北', '郡'), minLength: 1, maxLength: 6 })

const boxesOf = (row: PrintRow): readonly PrintValue[] =>
  Object.values(row).flatMap((value) => (typeof value === 'object' ? [value] : []))

/** What stands in the boxes of a blank form, and how many rows each of its lists has. */
const look = (sheet: FormSheet, municipality: string, sample: boolean) => {
  const job = prepareBlankJob(sheet, { municipality, head: `${municipality}長` }, faces, words, sample)
  if (!job.ok) throw new Error(`${sheet.form.id} ${JSON.stringify(job.problems)}`)
  const { data } = job.value
  const own = sheet.form.fields.filter(({ from }) => from?.startsWith('office.')).map(({ id }) => id)
  const rows = data.pages.flatMap(({ lists }) => Object.values(lists).flatMap((list) => list.rows))
  const boxes = [
    ...data.pages.flatMap(({ fields }) => Object.values(fields).filter(({ field }) => !own.includes(field))),
    ...rows.flatMap(boxesOf),
  ]
  return { data, boxes, rows }
}

it('every form can be printed blank, whatever the town is called: nothing but the office stands on it', () => {
  expect(problems).toEqual([])
  expect(all.length).toBeGreaterThan(11)
  fc.assert(
    fc.property(fc.constantFrom(...all), town, fc.boolean(), (sheet, municipality, sample) => {
      const { data, boxes, rows } = look(sheet, municipality, sample)
      expect(data).toMatchObject({ form: sheet.form.id, sample })
      expect(
        boxes.filter(({ filled, lines, options }) => filled || lines.length > 0 || options.some(({ on }) => on)),
      ).toEqual([])
      // Boxes to tick and rows to write in are there all the same.
      expect(rows.length).toBeGreaterThanOrEqual(sheet.form.rows.length)
      const ticks = sheet.form.fields.filter(({ choices }) => choices !== undefined)
      for (const { id, choices } of ticks) expect(data.pages[0]?.fields[id]?.options.length).toBe(choices?.length)
      expect(data.pages.some(({ code }) => code !== undefined)).toBe(false)
    }),
    { numRuns: 8 * all.length },
  )
})
