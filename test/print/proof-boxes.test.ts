import { describe, expect, it } from 'vitest'
import { composePrint, glyphClusters, type Form, type FormField, type PrintValue } from '#core/printing'
import type { Problem } from '#core/value'
import { FORM_IDS, loadForm } from './load-form.ts'
import { glyphsInFile, glyphsOf } from './oracle/glyphs-in-file.ts'
import { hardResidents } from './oracle/hard-names.ts'
import { installedFaces } from './oracle/installed-faces.ts'

// Invented residents with hard names through every box of every form, against what the font files themselves say.

const RESIDENTS = process.env['TEST_FULL'] === undefined ? 60 : 1000
const POINTS_PER_MM = 72 / 25.4
const LINE = 1.2
/** What the texts of one resident may take, in milliseconds. */
const TIME_EACH = 1_000
const OFFICE = { municipality: '見本市', section: '市民課', contact: '0000-00-0101' }

const { faces, fonts, hasIpamj } = installedFaces()
const residents = hardResidents(RESIDENTS)

const fieldsOf = ({ fields, rows }: Form): readonly FormField[] => [...fields, ...rows.flatMap((each) => each.fields)]

/** Every box there is that takes a text, once each, as fields of one invented form. */
const everyBox = (): Form => {
  const found = new Map<string, FormField>()
  for (const form of FORM_IDS.map((id) => loadForm(id).form))
    for (const { box, prefix, suffix, marker, faces: own = form.faces, choices } of fieldsOf(form)) {
      if (choices !== undefined) continue
      const dress = Object.fromEntries(
        Object.entries({ prefix, suffix, marker }).filter(([, said]) => said !== undefined),
      )
      const plain = {
        label: 'box',
        from: 'visitor.name',
        'by-hand': false,
        required: false,
        'required-for': [],
        mark: 'tick' as const,
      }
      const key = JSON.stringify([box, dress, own])
      if (!found.has(key)) found.set(key, { id: `box_${String(found.size)}`, ...plain, ...dress, faces: own, box })
    }
  const { form } = loadForm('resident-change')
  return { ...form, fields: [...found.values()], rows: [] }
}

const form = everyBox()

const compose = (field: FormField, text: string) =>
  composePrint(
    { ...form, fields: [field] },
    { sample: true, today: { earliest: 0, latest: 0, text: '' }, office: OFFICE, visitor: { name: text } },
    faces,
  )

/** Whether some file of a face has glyphs for a cluster, by the files alone. */
const isHeldBy = (face: string, cluster: string): boolean =>
  faces
    .filter((each) => each.face === face)
    .some(({ files }) => files.some(({ file }) => glyphsOf(fonts.get(file), cluster) !== undefined))

const widths = new Map<string, number>()
const widthIn = (face: string, cluster: string): number => {
  const key = `${face} ${cluster}`
  const kept = widths.get(key)
  if (kept !== undefined) return kept
  const [file, glyphs] = glyphsInFile(faces, fonts, face, cluster)
  const width = glyphs.reduce((sum, glyph) => sum + (fonts.get(file)?.advanceOf(glyph) ?? Infinity), 0)
  widths.set(key, width)
  return width
}

const dressed = ({ prefix = '', marker = '', suffix = '' }: FormField, text: string): string =>
  prefix + marker + text + suffix

const spaceless = (text: string): string => text.replace(/[ \u3000]/g, '')

/** What is wrong with a value as composed, by the fonts and the box alone. */
const faultsOf = (field: FormField, { lines, size }: PrintValue, text: string): readonly string[] => {
  const faults: string[] = []
  const room = field.box['width-mm'] * POINTS_PER_MM
  for (const { runs } of lines) {
    const width = runs.reduce(
      (sum, run) => glyphClusters(run.text).reduce((all, cluster) => all + widthIn(run.face, cluster), sum),
      0,
    )
    if (width * size > room + 0.01) faults.push(`wider: ${String(width * size)} in ${String(room)}`)
  }
  const height = lines.length * LINE * size
  if (height > field.box['height-mm'] * POINTS_PER_MM + 0.01) faults.push(`higher: ${String(height)}`)
  if (lines.length > field.box.lines) faults.push('more lines')
  if (size < field.box['floor-pt'] || size > field.box['size-pt']) faults.push(`size ${String(size)}`)
  const printed = lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('')
  if (spaceless(printed) !== spaceless(dressed(field, text))) faults.push(`other words: ${printed}`)
  return faults
}

/** Whether what was refused is refused rightly: for what no face of the box holds, no paper may carry, or no line of the box holds. */
const isRefusedRightly = ({ code, params }: Problem, field: FormField, text: string): boolean => {
  if (code === 'glyph-missing') return !(field.faces ?? []).some((face) => isHeldBy(face, String(params['cluster'])))
  if (code === 'character-refused') return /\p{Cf}/u.test(text)
  // Half an em for what is half-width by the standard, else a whole one: the widest the fonts can be.
  const ems = [...dressed(field, text)].reduce((sum, one) => sum + (/[ -~\uFF61-\uFF9F]/u.test(one) ? 0.5 : 1), 0)
  return code === 'does-not-fit' && ems * field.box['floor-pt'] > field.box['width-mm'] * POINTS_PER_MM
}

const texts = [
  ...new Set(residents.flatMap(({ name, kana, address }) => [name, kana, address]).filter((text) => text !== '')),
]

describe(`${String(texts.length)} texts of ${String(RESIDENTS)} invented residents in ${String(form.fields.length)} boxes`, () => {
  it(
    'sets nothing a font lacks, nothing wider or higher than its box, no other words; and refuses nothing without need',
    () => {
      expect(hasIpamj).toBe(true)
      const counts = new Map<string, number>()
      const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1)
      for (const text of texts)
        for (const field of form.fields) {
          const composed = compose(field, text)
          for (const problem of composed.ok ? [] : composed.problems) {
            count(problem.code)
            if (!isRefusedRightly(problem, field, text)) expect([text, field.box, problem]).toBe('refused without need')
          }
          if (!composed.ok) continue
          const value = composed.value.pages[0]?.fields[field.id]
          const faults = value === undefined ? ['nothing'] : faultsOf(field, value, text)
          if (faults.length > 0) expect([text, field.box, faults]).toEqual([text, field.box, []])
          count('set')
        }
      expect([...counts.keys()].toSorted()).toEqual(['character-refused', 'does-not-fit', 'glyph-missing', 'set'])
      expect(counts.get('set')).toBeGreaterThan((texts.length * form.fields.length) / 2)
    },
    RESIDENTS * TIME_EACH,
  )
})
